import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, minus } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, type Layout, NOTE_SIZE, isPlaced } from '@wegpunkt/shared/board/layout'
import { ordersBetween, orderLast } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import type { Element } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { excessOf } from './clip-excess.ts'
import type { Clip } from './clip.ts'
import { addCopies, boundsOfCopied } from './copies.ts'
import type { Notice } from './editor.ts'
import { matchCells } from './matching-cells.ts'
import { CELL_MARGIN_PX, GRID_PX, type Place, bounded, placeOf, snapped } from './placing.ts'

/** One paste is one update, which the server takes only up to a size: MAX_FRAME_BYTES. */
export const MAX_PASTED_ELEMENTS = 500
export const MAX_PASTED_CHARS = 200_000

const COPY_OFFSET_PX = 24
const MAX_NOTES_IN_A_ROW = 8
/** What a note surely shows: so many letters in a line of its small font, under and above what it keeps free. */
const LETTERS_IN_A_LINE = 13
const LINE_PX = 16
const AROUND_TEXT_PX = 32
const MOST_NOTE_HEIGHT_PX = 480

export type PasteTarget = {
  readonly board: Board
  readonly layout: Layout
  readonly boardId: string
  readonly personas: readonly string[]
  readonly department: string | null
  readonly pointer: Point
  /** Put it under the pointer even if it has a place of its own. */
  readonly atPointer: boolean
  createId(): ElementId
}

export type Pasted = { readonly edits: readonly Edit[]; readonly ids: readonly ElementId[] } | Notice

/** Where it was on its own board, in the cells that are the same here; else around the pointer. */
export function pasteClip(clip: Clip, target: PasteTarget): Pasted {
  const tooMuch = refusal(clip.elements.map(({ element }) => element)) ?? excessOf(clip)
  if (tooMuch) return tooMuch
  const isHere = clip.board === target.boardId
  const assessments = clip.assessments.filter(
    ({ persona }) => isHere || target.personas.includes(persona) || persona === ANY_PERSONA,
  )
  const places = target.atPointer ? null : isHere ? ownPlaces(clip, target) : matchCells(clip, target.board)
  const by = places ? steppedAside(places, target.board) : besideOthers(clip, target)
  return addCopies(
    { ...clip, assessments },
    {
      board: target.board,
      hasEnd: (id) => isHere && target.board.elements.has(id),
      by,
      createId: () => target.createId(),
      place({ id, rect, element }) {
        const place = places?.get(id)
        if (place) return { ...place, at: bounded([place.at[0] + by[0], place.at[1] + by[1]]) }
        const [x, y] = rect ? [rect.x, rect.y] : element.at
        const [w, h] = element.size
        return placeOf(target.layout, { x: x + by[0], y: y + by[1], w, h })
      },
    },
  )
}

/** Every line becomes a note; together they make a grid at the pointer, in one cell if there is one. */
export function pasteLines(text: string, target: PasteTarget): Pasted {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => withoutBullet(line) || [])
  if (lines.length === 0) return { key: 'nothing-to-paste', values: {} }
  const [w, h] = NOTE_SIZE
  const start = placeOf(target.layout, {
    x: target.pointer[0] - w / 2,
    y: target.pointer[1] - h / 2,
    w,
    h,
  })
  const columns = Math.min(Math.ceil(Math.sqrt(lines.length)), MAX_NOTES_IN_A_ROW)
  const first = orderLast(target.board.elements.values())
  const orders = [first, ...ordersBetween(first, null, Math.min(lines.length, MAX_PASTED_ELEMENTS))]
  const heights = lines.map(heightFor)
  const rowTops = [0]
  for (let i = 0; i < lines.length; i += columns) {
    const highest = Math.max(...heights.slice(i, i + columns))
    rowTops.push((rowTops.at(-1) ?? 0) + highest + CELL_GAP)
  }
  const notes = lines.map((line, i) =>
    mustBeElement({
      kind: 'note',
      text: line,
      department: target.department,
      stage: start.stage,
      lane: start.lane,
      size: [w, heights[i] ?? h],
      order: orders[i] ?? first,
      at: bounded([
        onGrid(start.at[0]) + (i % columns) * (w + CELL_GAP),
        onGrid(start.at[1]) + (rowTops[Math.floor(i / columns)] ?? 0),
      ]),
    }),
  )
  const tooMuch = refusal(notes)
  if (tooMuch) return tooMuch
  const edits = notes.map((value): Edit => ({ do: 'add', in: 'elements', id: target.createId(), value }))
  return { edits, ids: edits.flatMap((edit) => (edit.do === 'add' ? edit.id : [])) }
}

// Nothing is cut off silently: what is too long or too much is refused, with the count.
function refusal(elements: readonly Element[]): Notice | null {
  if (elements.length > MAX_PASTED_ELEMENTS) {
    return { key: 'too-many', values: { count: elements.length, most: MAX_PASTED_ELEMENTS } }
  }
  let total = 0
  for (const element of elements) {
    const { length } = wordsOf(element)
    const most = element.kind === 'touchpoint' ? MAX_TITLE_CHARS : MAX_TEXT_CHARS
    if (length > most) return { key: 'text-too-long', values: { count: length, most } }
    total += length
  }
  return total > MAX_PASTED_CHARS
    ? { key: 'text-too-long', values: { count: total, most: MAX_PASTED_CHARS } }
    : null
}

function ownPlaces({ elements }: Clip, { board }: PasteTarget): ReadonlyMap<ElementId, Place> {
  return new Map(
    elements.flatMap(({ id, element }): [ElementId, Place][] => {
      if (!isPlaced(element)) return []
      const { at, stage, lane } = element
      const isFree = stage === null || lane === null
      // Without its cell, an element goes where it was on the screen.
      return isFree || (board.stages.has(stage) && board.lanes.has(lane)) ? [[id, { at, stage, lane }]] : []
    }),
  )
}

// What would lie exactly on something else, such as on what was copied, steps aside.
function steppedAside(places: ReadonlyMap<ElementId, Place>, { elements }: Board): Point {
  const taken = new Set([...elements.values()].flatMap((e) => (isPlaced(e) ? spot(e, 0) : [])))
  let offset = 0
  while ([...places.values()].some((place) => taken.has(spot(place, offset)))) offset += COPY_OFFSET_PX
  return [offset, offset]
}

const spot = ({ at, stage, lane }: Place, offset: number): string =>
  `${stage} ${lane} ${at[0] + offset} ${at[1] + offset}`

function aroundPointer(clip: Clip, { pointer, layout }: PasteTarget): Point {
  const bounds: Rect | null = boundsOfCopied(clip)
  if (!bounds) return [0, 0]
  const by = minus(pointer, centreOf(bounds))
  const landing = snapped(layout, { ...bounds, x: bounds.x + by[0], y: bounds.y + by[1] })
  return minus(landing, [bounds.x, bounds.y])
}

// Who pastes without having moved the pointer away gets a copy that can be told from what lies there.
function besideOthers(clip: Clip, target: PasteTarget): Point {
  const { board, layout } = target
  const by = aroundPointer(clip, target)
  const there = [...board.elements.values()].flatMap((e) => (isPlaced(e) ? layout.rectOf(e) : []))
  const rects = clip.elements.flatMap(({ rect }) => rect ?? [])
  const covers = (offset: number): boolean =>
    rects.some(({ x, y, w, h }) =>
      there.some(
        (other) =>
          other.w === w &&
          other.h === h &&
          Math.abs(x + by[0] + offset - other.x) < COPY_OFFSET_PX &&
          Math.abs(y + by[1] + offset - other.y) < COPY_OFFSET_PX,
      ),
    )
  let offset = 0
  while (covers(offset)) offset += COPY_OFFSET_PX
  return [by[0] + offset, by[1] + offset]
}

// Nothing is measured here: a long line gets rather more room than it needs.
const heightFor = (line: string): number => {
  const needed = AROUND_TEXT_PX + Math.ceil(line.length / LETTERS_IN_A_LINE) * LINE_PX
  return Math.min(MOST_NOTE_HEIGHT_PX, Math.max(NOTE_SIZE[1], Math.ceil(needed / GRID_PX) * GRID_PX))
}

const withoutBullet = (line: string): string => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '').trim()

const onGrid = (value: number): number => Math.max(CELL_MARGIN_PX, Math.round(value / GRID_PX) * GRID_PX)
