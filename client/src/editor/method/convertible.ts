import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { isLocked } from '../belonging/locking.ts'

/** The notes among these that can become touchpoints; none where something else is selected, too. */
export function convertible({ elements }: Board, selection: Iterable<ElementId>): readonly ElementId[] {
  const ids = [...selection]
  if (!ids.every((id) => elements.get(id)?.kind === 'note')) return []
  return ids.filter((id) => !isLocked(elements, id))
}
