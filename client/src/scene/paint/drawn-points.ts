import type { Triples } from '../../editor/drawing/ink-geometry.ts'

/** No hand draws a longer line at once. One that is longer all the same is drawn coarsely, so that nobody waits for it. */
const LONGEST_PX = 60_000
const COARSE_POINTS = 400
/** The points that a stroke is drawn through: the very same ones, unless they are too many for a hand. */
export function drawnPoints(points: Triples): Triples {
  return lengthOf(points) <= LONGEST_PX ? points : thinned(points)
}

function lengthOf(points: Triples): number {
  let length = 0
  for (let i = 3; i < points.length; i += 3)
    length += Math.hypot((points[i] ?? 0) - (points[i - 3] ?? 0), (points[i + 1] ?? 0) - (points[i - 2] ?? 0))
  return length
}

function thinned(points: Triples): Triples {
  const every = Math.ceil(points.length / 3 / COARSE_POINTS)
  return points.filter((_, i) => Math.floor(i / 3) % every === 0)
}
