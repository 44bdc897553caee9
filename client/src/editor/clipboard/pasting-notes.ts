import type { Edit } from '@wegpunkt/shared/board/edits'
import { CELL_GAP, NOTE_SIZE } from '@wegpunkt/shared/board/layout'
import { ordersBetween, orderLast } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import type { Element, Note } from '@wegpunkt/shared/board/schema'
import { belonging } from '../belonging/carrying.ts'
import { MAX_PASTED_ELEMENTS, type PasteTarget, type Pasted, refusal } from './pasting.ts'
import { CELL_MARGIN_PX, GRID_PX, type Place, bounded, onGrid, placeOf } from '../arranging/placing.ts'

const MAX_NOTES_IN_A_ROW = 8
/** What a note surely shows: so many letters in a line of its small font, under and above what it keeps free. */
const LETTERS_IN_A_LINE = 13
const LINE_PX = 16
const AROUND_TEXT_PX = 32
const MOST_NOTE_HEIGHT_PX = 480

type Written = { readonly text: string; readonly column: number; readonly row: number }

/** Every line becomes a note; together they make a grid at the pointer, in one cell if there is one. */
export function pasteLines(text: string, target: PasteTarget): Pasted {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => withoutBullet(line) || [])
  const columns = Math.min(Math.ceil(Math.sqrt(lines.length)), MAX_NOTES_IN_A_ROW)
  return pasteNotes(
    lines.map((line, i) => ({ text: line, column: i % columns, row: Math.floor(i / columns) })),
    target,
  )
}

/** Every cell of a table becomes a note in its row and column; empty cells stay empty. */
export function pasteTable(rows: readonly (readonly string[])[], target: PasteTarget): Pasted {
  return pasteNotes(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell.trim() ? [{ text: cell.trim(), column, row }] : [])),
    ),
    target,
  )
}

function pasteNotes(written: readonly Written[], target: PasteTarget): Pasted {
  if (written.length === 0) return { key: 'nothing-to-paste', values: {} }
  const [w, h] = NOTE_SIZE
  const [x, y] = target.pointer
  const start = placeOf(target.layout, { x: x - w / 2, y: y - h / 2, w, h })
  const first = orderLast(target.board.elements.values())
  const orders = [first, ...ordersBetween(first, null, Math.min(written.length, MAX_PASTED_ELEMENTS))]
  const tops = rowTops(written)
  const notes = written.map(({ text, column, row }, i) =>
    noteOf(target, {
      text,
      stage: start.stage,
      lane: start.lane,
      size: [w, heightFor(text)],
      order: orders[i] ?? first,
      at: bounded([
        insideCell(start.at[0]) + column * (w + CELL_GAP),
        insideCell(start.at[1]) + (tops[row] ?? 0),
      ]),
    }),
  )
  const tooMuch = refusal(notes)
  if (tooMuch) return tooMuch
  const edits = notes.map((value): Edit => ({ do: 'add', in: 'elements', id: target.createId(), value }))
  return { edits, ids: edits.flatMap((edit) => (edit.do === 'add' ? edit.id : [])) }
}

/** A note of the person's department, which belongs to what it lies on. */
const noteOf = (target: PasteTarget, fields: Pick<Note, 'text' | 'size' | 'order'> & Place): Element =>
  belonging(target, mustBeElement({ kind: 'note', department: target.department, ...fields }))

// A row is as high as its highest note.
function rowTops(written: readonly Written[]): number[] {
  const heights: number[] = []
  for (const { text, row } of written) heights[row] = Math.max(heights[row] ?? 0, heightFor(text))
  let top = 0
  return Array.from(heights, (height) => {
    const here = top
    top += (height ?? NOTE_SIZE[1]) + CELL_GAP
    return here
  })
}

// Nothing is measured here: a long line gets rather more room than it needs.
const heightFor = (text: string): number => {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_A_LINE)), 0)
  const needed = AROUND_TEXT_PX + lines * LINE_PX
  return Math.min(MOST_NOTE_HEIGHT_PX, Math.max(NOTE_SIZE[1], Math.ceil(needed / GRID_PX) * GRID_PX))
}

const withoutBullet = (line: string): string => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '').trim()

const insideCell = (value: number): number => Math.max(CELL_MARGIN_PX, onGrid(value))
