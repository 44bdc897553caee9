import type { ElementId } from './element-id.ts'
import { type Point, type Rect, rectOf } from './geometry.ts'
import type { Board } from './read.ts'
import type { Element, Kind, Lane, LaneKind, PlacedElement } from './schema.ts'

/** A touchpoint card (DESIGN.md), a note, and what lies between two cards, in pixels. */
export const CARD_SIZE = [200, 88] as const
export const NOTE_SIZE = [120, 120] as const
export const CELL_GAP = 16

/** Two cards side by side, and one high. */
export const DEFAULT_STAGE_WIDTH = 2 * CARD_SIZE[0] + 3 * CELL_GAP
export const DEFAULT_LANE_HEIGHT = CARD_SIZE[1] + 2 * CELL_GAP
/** Five grades of feeling, far enough apart to be told. */
const CURVE_LANE_HEIGHT = 176

export type Column = { readonly id: ElementId; readonly x: number; readonly w: number }
export type Row = { readonly id: ElementId; readonly y: number; readonly h: number }
export type Cell = { readonly stage: ElementId; readonly lane: ElementId }

/** What says in which cell something lies; null for beside the grid. */
type InCell = Pick<PlacedElement, 'stage' | 'lane'>

/**
 * Where everything is, from the data alone, so that two people who add a stage at once see the same
 * board. The origin is the top left corner of the first cell.
 */
export type Layout = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly width: number
  readonly height: number
  /** The top left corner that an element's `at` counts from. */
  originOf(element: InCell): Point
  rectOf(element: InCell & Pick<PlacedElement, 'at' | 'size'>): Rect
  /** The cell under a point; null outside the grid. */
  cellAt(point: Point): Cell | null
  /** Null if the stage or the lane is gone. */
  cellRect(cell: Cell): Rect | null
}

export function layoutBoard(board: Pick<Board, 'stages' | 'lanes' | 'elements'>): Layout {
  const { right, bottom } = contentExtents(board.elements.values())
  const columns = track(board.stages, ({ width }) => width ?? DEFAULT_STAGE_WIDTH, right).map(
    ([id, x, w]): Column => ({ id, x, w }),
  )
  const rows = track(board.lanes, heightOf, bottom).map(([id, y, h]): Row => ({ id, y, h }))
  const xs = new Map(columns.map((column) => [column.id, column]))
  const ys = new Map(rows.map((row) => [row.id, row]))
  const width = columns.reduce((sum, { w }) => sum + w, 0)
  const height = rows.reduce((sum, { h }) => sum + h, 0)

  // What lost its column or row to someone else's removal stays in sight, to the right or below.
  const originOf = (element: InCell): Point => {
    if (element.stage === null || element.lane === null) return [0, 0]
    return [xs.get(element.stage)?.x ?? width + CELL_GAP, ys.get(element.lane)?.y ?? height + CELL_GAP]
  }
  return {
    columns,
    rows,
    width,
    height,
    originOf,
    rectOf(element) {
      const [x, y] = originOf(element)
      return rectOf([x + element.at[0], y + element.at[1]], element.size)
    },
    cellAt([x, y]) {
      const column = columns.find((c) => x >= c.x && x < c.x + c.w)
      const row = rows.find((r) => y >= r.y && y < r.y + r.h)
      return column && row ? { stage: column.id, lane: row.id } : null
    },
    cellRect({ stage, lane }) {
      const column = xs.get(stage)
      const row = ys.get(lane)
      return column && row ? { x: column.x, y: row.y, w: column.w, h: row.h } : null
    },
  }
}

/** How high a lane is where nobody says otherwise, and nothing in it needs more. */
export const defaultLaneHeight = (kind: LaneKind): number =>
  kind === 'curve' ? CURVE_LANE_HEIGHT : DEFAULT_LANE_HEIGHT

const heightOf = ({ kind, height }: Lane): number => height ?? defaultLaneHeight(kind)

/** In a cell where more places than these are taken, nobody looks for gaps. */
const MAX_TRIES = 5_000

/**
 * The first place in a cell, row by row from the top left, where something of this size touches
 * nothing; below everything else if the cell is full, or as good as full. Relative to the cell.
 */
export function freePlace(
  board: Pick<Board, 'elements'>,
  cell: Cell,
  cellWidth: number,
  size: readonly [number, number],
): Point {
  return freePlaceBeside(takenIn(board, cell), cellWidth, size)
}

/** What lies in a cell, relative to it. */
export function takenIn({ elements }: Pick<Board, 'elements'>, { stage, lane }: Cell): Rect[] {
  const taken: Rect[] = []
  for (const element of elements.values()) {
    if (isPlaced(element) && element.stage === stage && element.lane === lane)
      taken.push(rectOf(element.at, element.size))
  }
  return taken
}

/** The same as `freePlace` for who knows already what lies in the cell. */
export function freePlaceBeside(
  taken: readonly Rect[],
  cellWidth: number,
  [w, h]: readonly [number, number],
): Point {
  const ys = startsAfter(taken.map((r) => r.y + r.h))
  const xs = startsAfter(taken.map((r) => r.x + r.w))
  let tries = 0
  for (const y of ys) {
    let free = 0
    for (const x of xs) {
      if (x > CELL_GAP && x + w + CELL_GAP > cellWidth) break
      if (x < free) continue
      if (++tries > MAX_TRIES) return [CELL_GAP, ys.at(-1) ?? CELL_GAP]
      const inTheWay = taken.find((r) => near({ x, y, w, h }, r))
      if (!inTheWay) return [x, y]
      free = inTheWay.x + inTheWay.w + CELL_GAP
    }
  }
  return [CELL_GAP, ys.at(-1) ?? CELL_GAP]
}

/** What is drawn over the board. No cell grows around it: it belongs to the one that its middle lies in. */
const drawn: ReadonlySet<Kind> = new Set(['shape', 'ink', 'frame'])
export const isDrawn = (kind: Kind): boolean => drawn.has(kind)

/** How far an element makes its cell reach to the right and to the bottom, from where `at` counts. */
export const reachOf = ({ kind, at, size }: { kind: Kind } & Pick<PlacedElement, 'at' | 'size'>): Point =>
  isDrawn(kind)
    ? [Math.floor(at[0] + size[0] / 2) + 1, Math.floor(at[1] + size[1] / 2) + 1]
    : [at[0] + size[0] + CELL_GAP, at[1] + size[1] + CELL_GAP]

export const isPlaced = (element: Element): element is PlacedElement => element.kind !== 'connector'

const near = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w + CELL_GAP &&
  b.x < a.x + a.w + CELL_GAP &&
  a.y < b.y + b.h + CELL_GAP &&
  b.y < a.y + a.h + CELL_GAP

// Where the next one may begin: in the cell's corner, or a gap after any end. Each once, since cards lie in rows.
const startsAfter = (ends: readonly number[]): number[] =>
  [...new Set([0, ...ends.filter((end) => end > 0)])].map((end) => end + CELL_GAP).toSorted((a, b) => a - b)

type Extents = { right: Map<ElementId, number>; bottom: Map<ElementId, number> }

// How far the content of each column reaches to the right, and of each row to the bottom.
function contentExtents(elements: Iterable<Element>): Extents {
  const right = new Map<ElementId, number>()
  const bottom = new Map<ElementId, number>()
  for (const element of elements) {
    if (!isPlaced(element) || element.stage === null || element.lane === null) continue
    const { stage, lane } = element
    const [x, y] = reachOf(element)
    right.set(stage, Math.max(right.get(stage) ?? 0, x))
    bottom.set(lane, Math.max(bottom.get(lane) ?? 0, y))
  }
  return { right, bottom }
}

function track<T>(
  lines: ReadonlyMap<ElementId, T>,
  least: (line: T) => number,
  content: ReadonlyMap<ElementId, number>,
): [id: ElementId, start: number, length: number][] {
  let start = 0
  return [...lines].map(([id, line]) => {
    const length = Math.max(least(line), content.get(id) ?? 0)
    const from = start
    start += length
    return [id, from, length]
  })
}
