import type { Edit } from '@wegpunkt/shared/board/edits'
import { type Size, intersects, rectOf } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, NOTE_SIZE, isPlaced } from '@wegpunkt/shared/board/layout'
import { ordersBetween, orderLast } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import type { Element, Note } from '@wegpunkt/shared/board/schema'
import { belonging } from '../belonging/carrying.ts'
import { MAX_PASTED_ELEMENTS, type PasteTarget, type Pasted, refusal, tooMany } from './pasting.ts'
import { noteSize } from '../text/note-size.ts'
import { CELL_MARGIN_PX, GRID_PX, type Place, bounded, onGrid, placeOf } from '../arranging/placing.ts'

const MAX_NOTES_IN_A_ROW = 8
/** What a note surely shows: lines of letters so wide in its small font, beside and between what it keeps free. */
const LETTER_PX = 7.6
const BESIDE_TEXT_PX = 20
const LINE_PX = 16
const AROUND_TEXT_PX = 32

type Written = { readonly text: string; readonly column: number; readonly row: number }

/** Every line becomes a note; together they make a grid at the pointer, in one cell if there is one. */
export function pasteLines(text: string, target: PasteTarget): Pasted {
  // Counted before anything is made of them: a million of them would take seconds to be refused.
  const count = text.length > MAX_PASTED_ELEMENTS ? filledLines(text) : 0
  if (count > MAX_PASTED_ELEMENTS) return tooMany(count)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => withoutBullet(line) || [])
  const columns = Math.min(Math.ceil(Math.sqrt(lines.length)), MAX_NOTES_IN_A_ROW)
  return pasteNotes(
    lines.map((line, i) => ({ text: line, column: i % columns, row: Math.floor(i / columns) })),
    target,
  )
}

function filledLines(text: string): number {
  let count = 0
  let isFilled = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? ''
    if (/[\n\r\u2028\u2029]/.test(letter)) isFilled = false
    else if (!isFilled && letter > ' ') {
      isFilled = true
      count++
    }
  }
  return count
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
  if (written.length > MAX_PASTED_ELEMENTS) return tooMany(written.length)
  const [w, h] = NOTE_SIZE
  const [x, y] = target.pointer
  const wanted = placeOf(target.layout, { x: x - w / 2, y: y - h / 2, w, h })
  const first = orderLast(target.board.elements.values())
  const orders = [first, ...ordersBetween(first, null, Math.min(written.length, MAX_PASTED_ELEMENTS))]
  const sizes = written.map(({ text }) => sizeFor(text))
  const lefts = starts(written.map(({ column }, i) => [column, sizes[i]?.[0] ?? w]))
  const tops = starts(written.map(({ row }, i) => [row, sizes[i]?.[1] ?? h]))
  const size: Size = [
    Math.max(...written.map(({ column }, i) => (lefts[column] ?? 0) + (sizes[i]?.[0] ?? w))),
    Math.max(...written.map(({ row }, i) => (tops[row] ?? 0) + (sizes[i]?.[1] ?? h))),
  ]
  // One note may be meant for what it is pasted onto; several are a block that wants to be read.
  const start = written.length > 1 ? belowOthers(target, wanted, size) : wanted
  const notes = written.map(({ text, column, row }, i) =>
    noteOf(target, {
      text,
      stage: start.stage,
      lane: start.lane,
      size: sizes[i] ?? NOTE_SIZE,
      order: orders[i] ?? first,
      at: bounded([
        insideCell(start.at[0]) + (lefts[column] ?? 0),
        insideCell(start.at[1]) + (tops[row] ?? 0),
      ]),
    }),
  )
  const tooMuch = refusal(notes)
  if (tooMuch) return tooMuch
  const edits = notes.map((value): Edit => ({ do: 'add', in: 'elements', id: target.createId(), value }))
  return { edits, ids: edits.flatMap((edit) => (edit.do === 'add' ? edit.id : [])) }
}

/** The same place, or as far below it as a block of this size covers nothing that bears something to read. */
function belowOthers({ board, layout }: PasteTarget, place: Place, size: Size): Place {
  const [x, y] = layout.originOf(place)
  const taken = [...board.elements.values()].flatMap((element) => {
    if (!isPlaced(element) || element.kind === 'frame' || element.kind === 'ink') return []
    // A cell grows around what is in it: only that can be in the way there.
    if (element.stage !== place.stage || element.lane !== place.lane) return []
    return [layout.rectOf(element)]
  })
  let top = y + place.at[1]
  for (const other of taken.toSorted((a, b) => a.y - b.y))
    if (intersects(other, rectOf([x + place.at[0], top], size))) top = other.y + other.h + CELL_GAP
  return { ...place, at: [place.at[0], top - y] }
}

/** A note of the person's department, which belongs to what it lies on. */
function noteOf(target: PasteTarget, fields: Pick<Note, 'text' | 'size' | 'order'> & Place): Element {
  const { elements } = target.board
  const note = belonging(target, mustBeElement({ kind: 'note', department: target.department, ...fields }))
  const card = note.kind === 'note' ? elements.get(note.touchpoint ?? '') : undefined
  if (note.kind !== 'note' || card?.kind !== 'touchpoint') return note
  if (card.stage === fields.stage && card.lane === fields.lane) return note
  // Its cell grows around it: the card of the next one moves away from under it.
  const { touchpoint: _, ...free } = note
  return free
}

// A row is as high as its highest note, a column as wide as its widest.
function starts(lengths: readonly (readonly [index: number, length: number])[]): number[] {
  const most: number[] = []
  for (const [index, length] of lengths) most[index] = Math.max(most[index] ?? 0, length)
  let start = 0
  return Array.from(most, (length) => {
    const here = start
    start += (length ?? NOTE_SIZE[0]) + CELL_GAP
    return here
  })
}

// Nothing is measured here: a long line gets rather more room than it needs.
const sizeFor = (text: string): Size =>
  noteSize(NOTE_SIZE, (width) => {
    const letters = Math.floor((width - BESIDE_TEXT_PX) / LETTER_PX)
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
    return Math.ceil((AROUND_TEXT_PX + lines * LINE_PX) / GRID_PX) * GRID_PX
  })

const withoutBullet = (line: string): string => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '').trim()

const insideCell = (value: number): number => Math.max(CELL_MARGIN_PX, onGrid(value))
