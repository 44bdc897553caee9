import type { Point } from '@wegpunkt/shared/board/geometry'

/** One cubic piece of a line: two control points, and where it ends. */
export type Piece = readonly [Point, Point, Point]

/**
 * A smooth line through points from left to right that never leaves the range of two neighbours: a curve that rose
 * above what anybody said would be a lie. Monotone cubic interpolation (Fritsch and Carlson, 1980), as Bézier pieces.
 */
export function smoothLine(points: readonly Point[]): readonly Piece[] {
  const slopes = slopesOf(points)
  return points.slice(1).map((end, i): Piece => {
    const start = points[i] ?? end
    const third = (end[0] - start[0]) / 3
    return [
      [start[0] + third, start[1] + third * (slopes[i] ?? 0)],
      [end[0] - third, end[1] - third * (slopes[i + 1] ?? 0)],
      end,
    ]
  })
}

/** How steeply the line passes each point. Level at every top and bottom, so that none is passed. */
function slopesOf(points: readonly Point[]): readonly number[] {
  const secants = points.slice(1).map(([x, y], i) => {
    const [x0, y0] = points[i] ?? [x, y]
    return x > x0 ? (y - y0) / (x - x0) : 0
  })
  return points.map((_, i) => {
    const [before, after] = [secants[i - 1], secants[i]]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    if (before * after <= 0) return 0
    // The harmonic mean is at most twice the smaller one, which keeps the piece monotone.
    return (2 * before * after) / (before + after)
  })
}
