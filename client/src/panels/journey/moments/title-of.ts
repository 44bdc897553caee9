import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'

/** What a touchpoint is called; null where it is gone. */
export function titleOf({ elements }: Pick<Board, 'elements'>, id: ElementId): string | null {
  const element = elements.get(id)
  return element?.kind === 'touchpoint' ? element.title.trim() : null
}
