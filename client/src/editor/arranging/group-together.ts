import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { joined, landEdits } from '../belonging/carrying.ts'
import { groupEdits } from '../belonging/grouping.ts'
import type { Indexed } from '../place/laid-out.ts'

/** Makes these elements one group, which lies in one cell from now on: all stay where they are seen. */
export function groupTogether(laid: Indexed, ids: readonly ElementId[], group: ElementId): Edit[] {
  const elements = new Map(laid.board.elements)
  for (const id of ids) {
    const element = elements.get(id)
    if (element) elements.set(id, { ...element, group })
  }
  const grouped = { ...laid, board: { ...laid.board, elements } }
  return joined([...groupEdits(ids, group), ...landEdits(grouped, new Map(ids.map((id) => [id, [0, 0]])))])
}
