import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import { type Layout, layoutBoard, reachOf } from '@wegpunkt/shared/board/layout'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { LaidOut } from '../place/laid-out.ts'
import { middlesOf } from './group-cells.ts'
import { type Place, bounded, placeFor } from './placing.ts'

/** Elements that are let go at once, where they are seen (board pixels). */
export type Landing = ReadonlyMap<
  ElementId,
  { readonly kind: Kind; readonly rect: Rect; readonly group?: ElementId | undefined }
>

type Landed = {
  readonly places: ReadonlyMap<ElementId, Place>
  /** How far all of them move along with the grid, where that shrinks by what they leave. */
  readonly shift: Point
}

type Track = { readonly id: ElementId; readonly start: number; readonly length: number }
type Tracks = { readonly now: readonly Track[]; readonly rest: readonly Track[] }
type Entry = { readonly id: ElementId; readonly middle: number; readonly end: number }

/**
 * Where elements belong that are let go at once: each to the cell under its middle, a group to one cell
 * (`group-cells.ts`), and all of them as far from one another as they are seen. Cells grow with what is put into them; who lies in a later one makes up for that, and may
 * stick out of its cell to the left or the top. `rest` is the grid without those that land.
 */
export function placesTogether(layout: Layout, rest: Layout, landing: Landing): Landed {
  const [only, another] = landing
  if (only && !another) {
    const [id, { kind, rect }] = only
    return { places: new Map([[id, placeFor(layout, kind, rect)]]), shift: [0, 0] }
  }
  const middles = middlesOf(layout, landing)
  const entries = (axis: 0 | 1): Entry[] =>
    [...landing].flatMap(([id, { kind, rect }]) => {
      const middle = middles.get(id)
      if (!middle) return []
      const end = reachOf({ kind, at: [rect.x, rect.y], size: [rect.w, rect.h] })[axis]
      return [{ id, middle: middle[axis], end }]
    })
  const xs = along({ now: columnsOf(layout), rest: columnsOf(rest) }, entries(0))
  const ys = along({ now: rowsOf(layout), rest: rowsOf(rest) }, entries(1))
  const shift: Point = [xs.shift, ys.shift]
  const places = new Map<ElementId, Place>()
  for (const [id, { rect }] of landing) {
    const [column, row] = [xs.tracks.get(id), ys.tracks.get(id)]
    const at = bounded([rect.x + shift[0] - (column?.start ?? 0), rect.y + shift[1] - (row?.start ?? 0)])
    places.set(id, { at, stage: column?.id ?? null, lane: row?.id ?? null })
  }
  return { places, shift }
}

/** The grid as it is without these elements. */
export function gridWithout({ board, layout }: LaidOut, ids: Iterable<ElementId>): Layout {
  const elements = new Map(board.elements)
  for (const id of ids) elements.delete(id)
  return elements.size === board.elements.size ? layout : layoutBoard({ ...board, elements })
}

/**
 * In which of the columns (or rows) each lies, and where that begins once all have landed. Before the first of them
 * nothing changes but what they leave: so far all move along with what lies there.
 */
function along(
  { now, rest }: Tracks,
  entries: readonly Entry[],
): { tracks: Map<ElementId, Track>; shift: number } {
  const tracks = new Map<ElementId, Track>()
  const waiting = entries.toSorted((a, b) => a.middle - b.middle)
  const trackAt = (middle: number): number =>
    now.findIndex(({ start, length }) => middle >= start && middle < start + length)
  const first = waiting[0] ? trackAt(waiting[0].middle) : 0
  const shift = (rest[first]?.start ?? 0) - (now[first]?.start ?? 0)
  let start = 0
  let next = 0
  for (const [index, track] of rest.entries()) {
    let { length } = track
    const members: Entry[] = []
    for (; next < waiting.length; next++) {
      const entry = waiting[next]
      if (!entry || (trackAt(entry.middle) > index && entry.middle + shift >= start + length)) break
      members.push(entry)
      length = Math.max(length, entry.end + shift - start)
    }
    for (const { id } of members) tracks.set(id, { id: track.id, start, length })
    start += length
  }
  return { tracks, shift }
}

const columnsOf = ({ columns }: Layout): Track[] =>
  columns.map(({ id, x, w }) => ({ id, start: x, length: w }))

const rowsOf = ({ rows }: Layout): Track[] => rows.map(({ id, y, h }) => ({ id, start: y, length: h }))
