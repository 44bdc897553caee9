import type { ElementId } from '@wegpunkt/shared/board/element-id'
import {
  type Point,
  type Rect,
  type Size,
  boundsOf,
  grownBy,
  intersects,
  movedBy,
  rectOf,
} from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, isDrawn, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { Place } from '../arranging/placing.ts'
import type { Indexed } from '../place/laid-out.ts'

/** A copy, and where it would lie. */
export type LaidCopy = {
  readonly id: ElementId
  readonly kind: Kind
  readonly size: Size
  readonly place: Place
}

/** What lies in one cell: copies and others, counted from its corner. */
type InCell = { readonly copies: Rect[]; readonly taken: Rect[]; readonly width: number }

/** In a cell where more places than these were looked at, copies go below everything. */
const MAX_TRIES = 600
/** So many places to the right and below are looked at beside the grid. */
const STEPS_BESIDE = 24

/** Whether all of them belong to cells, and stay in these wherever there is room. */
export const areInCells = (copies: readonly LaidCopy[], { layout }: Indexed): boolean =>
  copies.every(({ kind, place }) => !isDrawn(kind) && cellOf(place, layout) !== null)

/**
 * How far all copies step aside, so that none covers one of its own kind: to the next place of their cells, in
 * reading order, else beside one another; nowhere if nothing is in the way.
 */
export function stepAside(copies: readonly LaidCopy[], target: Indexed): Point {
  if (!copies.some((copy) => coversOwnKind(copy, target))) return [0, 0]
  return areInCells(copies, target) ? withinCells(copies, target) : besideGrid(copies, target)
}

function coversOwnKind({ kind, size, place }: LaidCopy, { board, layout, index }: Indexed): boolean {
  const rect = layout.rectOf({ ...place, size })
  return index.within(rect).some((id) => {
    const other = board.elements.get(id)
    return other?.kind === kind && isPlaced(other) && intersects(rect, layout.rectOf(other))
  })
}

function withinCells(copies: readonly LaidCopy[], target: Indexed): Point {
  const cells = cellsOf(copies, target)
  const isFree = (by: Point): boolean =>
    cells.every(({ copies: rects, taken }) =>
      rects.every((rect) => !taken.some((other) => intersects(grownBy(movedBy(rect, by), CELL_GAP), other))),
    )
  const has = ([dx, dy]: Point): boolean =>
    (dy > 0 || dx > 0) && cells.every(({ copies: rects, width }) => hasRoom(boundsOf(rects), dx, width))
  const [dxs, dys] = [steps(cells, 'x', 'w'), steps(cells, 'y', 'h')]
  let tries = 0
  for (const dy of dys.filter((step) => step >= 0)) {
    for (const dx of dxs) {
      if (++tries > MAX_TRIES) return [0, Math.max(...dys)]
      if (has([dx, dy]) && isFree([dx, dy])) return [dx, dy]
    }
  }
  return [0, Math.max(...dys)]
}

// What sticks out of its cell already may go on doing so, but no farther.
const hasRoom = (bounds: Rect | null, dx: number, width: number): boolean =>
  !bounds || dx === 0 || (bounds.x + dx >= 0 && bounds.x + dx + bounds.w + CELL_GAP <= width)

// Where the copies of a cell would begin in its corner, or a gap behind anything in it: in order, each once.
function steps(cells: readonly InCell[], start: 'x' | 'y', length: 'w' | 'h'): number[] {
  const all = cells.flatMap(({ copies, taken }) => {
    const from = boundsOf(copies)?.[start] ?? 0
    return [0, ...taken.map((rect) => rect[start] + rect[length])].map((end) => end + CELL_GAP - from)
  })
  return [...new Set([0, ...all])].toSorted((a, b) => a - b)
}

function cellsOf(copies: readonly LaidCopy[], { board, layout }: Indexed): InCell[] {
  const cells = new Map<string, InCell>()
  for (const { place, size } of copies) {
    const { stage, lane } = place
    const there = cells.get(keyOf(place))
    const rects: Rect[] = there?.copies ?? []
    rects.push(rectOf(place.at, size))
    const width = stage !== null && lane !== null ? (layout.cellRect({ stage, lane })?.w ?? 0) : 0
    if (!there) cells.set(keyOf(place), { copies: rects, taken: [], width })
  }
  for (const element of board.elements.values()) {
    if (!isPlaced(element) || element.kind === 'frame' || element.kind === 'ink') continue
    cells.get(keyOf(element))?.taken.push(rectOf(element.at, element.size))
  }
  return [...cells.values()]
}

// To the right first, then below, farther each time; what lies beside the grid stays there.
function besideGrid(copies: readonly LaidCopy[], target: Indexed): Point {
  const { board, layout, index } = target
  const rects = copies.map(({ place, size }) => layout.rectOf({ ...place, size }))
  const bounds = boundsOf(rects)
  if (!bounds) return [0, 0]
  const hasFrame = copies.some(({ kind }) => kind === 'frame')
  const isTaken = (rect: Rect): boolean =>
    index.within(rect).some((id) => {
      const other = board.elements.get(id)
      if (!other || !isPlaced(other) || other.kind === 'ink' || (other.kind === 'frame' && !hasFrame))
        return false
      return intersects(rect, layout.rectOf(other))
    })
  const fits = (by: Point): boolean =>
    !isTaken(grownBy(movedBy(bounds, by), CELL_GAP / 2)) &&
    copies.every(({ place }, i) => {
      const rect = rects[i]
      if (!rect || cellOf(place, layout)) return true
      return !layout.cellAt([rect.x + by[0] + rect.w / 2, rect.y + by[1] + rect.h / 2])
    })
  const [w, h] = [bounds.w + CELL_GAP, bounds.h + CELL_GAP]
  const steps = Array.from({ length: STEPS_BESIDE }, (_, i) => i + 1)
  const tried = steps.flatMap((n): Point[] => [
    [n * w, 0],
    [0, n * h],
  ])
  return tried.find(fits) ?? [w, 0]
}

const cellOf = ({ stage, lane }: Place, layout: Indexed['layout']): Rect | null =>
  stage !== null && lane !== null ? layout.cellRect({ stage, lane }) : null

const keyOf = ({ stage, lane }: Pick<Place, 'stage' | 'lane'>): string => `${stage} ${lane}`
