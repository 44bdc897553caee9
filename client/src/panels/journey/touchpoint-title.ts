import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'

type Titled = Pick<Board, 'elements'>

/** The title of a touchpoint, empty for a draft; null where somebody removed it. */
export function touchpointTitle({ elements }: Titled, id: ElementId): string | null {
  const element = elements.get(id)
  return element?.kind === 'touchpoint' ? element.title.trim() : null
}

/** What it is called: a draft is there, though nobody has named it yet. */
export function nameOfTouchpoint(
  board: Titled,
  id: ElementId,
  words: { readonly untitled: string; readonly gone: string },
): string {
  const title = touchpointTitle(board, id)
  return title === null ? words.gone : title || words.untitled
}
