import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, type Size, intersects, minus, rectOf } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, isPlaced } from '@wegpunkt/shared/board/layout'
import { orderLast } from '@wegpunkt/shared/board/order'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { type Place, bounded, placeFor } from '../arranging/placing.ts'
import { frameOf } from '../belonging/belongings.ts'
import { belonging } from '../belonging/carrying.ts'
import type { Editor } from '../editor.ts'
import { type Indexed, laidOut } from '../place/laid-out.ts'
import { endText } from './ending-text.ts'

/** Where so many places beside a note are taken, the next one lies on what is there. */
const MOST_PLACES = 1_000

/**
 * Ends the typing in a note and goes on in a new one beside it: ideas are written down as fast as they come. The new
 * note is one step of undo, and goes again if nothing is typed. An empty note has no next one; false then.
 */
export function goOnInNextNote(editor: Editor, id: ElementId): boolean {
  const { document } = editor
  const note = document.store.get().elements.get(id)
  if (note?.kind !== 'note' || document.textOf(id)?.length === 0) return false
  endText(editor, id, { typed: true, goesOn: true })
  // What was typed is a step of its own, although its field is still there.
  document.undo.endGroup()
  const laid = laidOut(document.store)
  const next = editor.createId()
  const value = belonging(laid, noteBeside(laid, id, note, editor.department))
  if (!editor.edit([{ do: 'add', in: 'elements', id: next, value }])) return false
  editor.select([next])
  editor.editText(next, { isNew: true })
  return true
}

function noteBeside(
  laid: Indexed,
  id: ElementId,
  { color, size }: ElementOf<'note'>,
  department: string | null,
): ElementOf<'note'> {
  const order = orderLast(laid.board.elements.values())
  // As wide as the one before, but not as high: that has grown with its text.
  const square: Size = [size[0], Math.min(...size)]
  return { kind: 'note', text: '', color, department, size: square, order, ...placeBeside(laid, id, square) }
}

/** The first free place to the right, in the rows of the frame or cell that the note is in; beside the grid in its own row. */
function placeBeside(laid: Indexed, id: ElementId, size: Size): Place {
  const { board, layout } = laid
  const note = board.elements.get(id)
  if (!note || !isPlaced(note)) return { at: [0, 0], stage: null, lane: null }
  const from = layout.rectOf(note)
  const frame = board.elements.get(frameOf(board.elements, id) ?? '')
  const cell = note.stage !== null && note.lane !== null ? { stage: note.stage, lane: note.lane } : null
  const room = frame && isPlaced(frame) ? layout.rectOf(frame) : cell && layout.cellRect(cell)
  const rect = freeBeside(laid, from, room, size)
  if (frame || !cell) return placeFor(layout, 'note', rect)
  // In the same cell whatever lies under it: that grows.
  return { at: bounded(minus([rect.x, rect.y], layout.originOf(cell))), ...cell }
}

function freeBeside(laid: Indexed, from: Rect, room: Rect | null, [w, h]: Size): Rect {
  let rect = rectOf([from.x + from.w + CELL_GAP, from.y], [w, h])
  for (let tries = 0; tries < MOST_PLACES; tries++) {
    if (room && rect.x + w + CELL_GAP > room.x + room.w) {
      rect = rectOf([room.x + CELL_GAP, rect.y + Math.max(h, tries === 0 ? from.h : 0) + CELL_GAP], [w, h])
      // No wider than one note: one below the other.
      if (rect.x + w + CELL_GAP > room.x + room.w) room = null
    }
    const inTheWay = firstUnder(laid, rect)
    if (!inTheWay) return rect
    rect = { ...rect, x: inTheWay.x + inTheWay.w + CELL_GAP }
  }
  return rect
}

function firstUnder({ board, layout, index }: Indexed, rect: Rect): Rect | null {
  const around = { x: rect.x - CELL_GAP + 1, y: rect.y, w: rect.w + 2 * CELL_GAP - 2, h: rect.h }
  for (const id of index.within(around)) {
    const element = board.elements.get(id)
    if (!element || !isPlaced(element) || element.kind === 'frame' || element.kind === 'ink') continue
    const taken = layout.rectOf(element)
    if (intersects(taken, around)) return taken
  }
  return null
}
