import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, NOTE_SIZE } from '@wegpunkt/shared/board/layout'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { belongings } from '../belonging/belongings.ts'
import { type Here, addAt, addInCell } from '../new-element.ts'
import type { Indexed } from '../place/laid-out.ts'
import type { EventSlot } from './events.ts'

/** A new note on a touchpoint, where the touchpoint's cell has room for it, or else below the touchpoint. */
export function addEvent(
  here: Here,
  card: ElementId,
  { id, slot, text }: { readonly id: ElementId; readonly slot: EventSlot; readonly text: string },
): Edit[] {
  const touchpoint = here.board.elements.get(card)
  if (touchpoint?.kind !== 'touchpoint') return []
  const { stage, lane } = touchpoint
  const cell = stage !== null && lane !== null ? { stage, lane } : null
  const edit =
    cell && here.layout.cellRect(cell)
      ? addInCell(here, 'note', id, cell)
      : addAt(here, 'note', id, belowOf(here, card, touchpoint))
  if (edit.do !== 'add' || edit.in !== 'elements' || edit.value.kind !== 'note') return []
  return [
    { ...edit, value: { ...edit.value, text, touchpoint: card, ...(slot !== null && { event: slot }) } },
  ]
}

// One after the other to the right.
function belowOf({ board, layout }: Indexed, card: ElementId, touchpoint: Touchpoint): Point {
  const { x, y, h } = layout.rectOf(touchpoint)
  const [width, height] = NOTE_SIZE
  const there = belongings(board).onCard.get(card)?.length ?? 0
  return [x + width / 2 + there * (width + CELL_GAP), y + h + CELL_GAP + height / 2]
}
