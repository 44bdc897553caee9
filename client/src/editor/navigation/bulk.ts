import { type Rect, boundsOf, centreOf } from '@wegpunkt/shared/board/geometry'
import { type LaidOut, gridArea } from '../place/laid-out.ts'
import { boundsOfElement } from '../place/hit.ts'

/** What lies farther from the middle half of the elements than so many times its extent is far off. */
const FAR_TIMES = 20
/** The extent counts as at least this, in board pixels: a few notes in one corner are no measure. */
const LEAST_EXTENT = 1_000
/** Fewer elements than this have no middle half; then the grid is what everything is near to or far from. */
const LEAST_FOR_QUARTILES = 4

export type Bulk = {
  /** Around what lies together; null for an empty board. */
  readonly area: Rect | null
  /** What lies far off, one rectangle an element. */
  readonly far: readonly Rect[]
}

/** Where a board's content is, without the few elements that somebody lost a thousand screens away. */
export function bulkOf(laid: LaidOut): Bulk {
  const elements = [...laid.board.elements.keys()].flatMap((id) => boundsOfElement(laid, id) ?? [])
  const grid = gridArea(laid.layout)
  const core = coreOf(elements, grid)
  if (!core) return { area: boundsOf(elements), far: [] }
  const reach = {
    x: FAR_TIMES * Math.max(core.w, LEAST_EXTENT),
    y: FAR_TIMES * Math.max(core.h, LEAST_EXTENT),
  }
  const isNear = (rect: Rect): boolean => {
    const [x, y] = centreOf(rect)
    return (
      x >= core.x - reach.x &&
      x <= core.x + core.w + reach.x &&
      y >= core.y - reach.y &&
      y <= core.y + core.h + reach.y
    )
  }
  const near = elements.filter(isNear)
  if (grid && isNear(grid)) near.push(grid)
  return { area: boundsOf(near), far: elements.filter((rect) => !isNear(rect)) }
}

// The rectangle that the middle half of the elements spans, each axis for itself.
function coreOf(elements: readonly Rect[], grid: Rect | null): Rect | null {
  if (elements.length < LEAST_FOR_QUARTILES) return grid
  const [left, right] = quartiles(elements.map((rect) => centreOf(rect)[0]))
  const [top, bottom] = quartiles(elements.map((rect) => centreOf(rect)[1]))
  return { x: left, y: top, w: right - left, h: bottom - top }
}

// Rounded inwards, so that of four values the two outer ones do not count.
function quartiles(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const last = sorted.length - 1
  return [sorted[Math.ceil(last / 4)] ?? 0, sorted[Math.floor((3 * last) / 4)] ?? 0]
}
