import type { Point } from '@wegpunkt/shared/board/geometry'
import { getStroke } from 'perfect-freehand'
import type { Triples } from '../../editor/drawing/ink-geometry.ts'
import { drawnPoints } from './drawn-points.ts'
import { THINNING, WIDTH_OF_SIZE } from './pressed-width.ts'

/** Between points that are kept the line is drawn anew in steps so long, in board pixels. */
const STEP_PX = 4
/** The cosine of the turn beyond which a point is a corner. */
const SHARPEST_BEND = 0.35

type Triple = [x: number, y: number, pressure: number]

/** The outline of a stroke whose width follows its pressure: `width` where it is full. Not closed. */
export function inkOutline(points: Triples, width: number): Point[] {
  return getStroke(curveThrough(points), {
    size: width / WIDTH_OF_SIZE,
    thinning: THINNING,
    smoothing: 0.5,
    // The pen has smoothed already where the hand trembled; once more would cut corners.
    streamline: 0,
    simulatePressure: false,
    last: true,
  }).map(([x, y]): Point => [x, y])
}

/** Points close to one another on a smooth curve (Catmull-Rom) through the few that are kept. */
export function curveThrough(kept: Triples): Triple[] {
  const points = drawnPoints(kept)
  const step = points === kept ? STEP_PX : Infinity
  const count = Math.floor(points.length / 3)
  const at = (i: number): Triple => {
    const k = 3 * Math.min(count - 1, Math.max(0, i))
    return [points[k] ?? 0, points[k + 1] ?? 0, Math.min(1, Math.max(0, points[k + 2] ?? 0.5))]
  }
  if (count === 0) return []
  const curve = [at(0)]
  for (let i = 0; i + 1 < count; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step))
    const bends = steps > 1 && !isCorner(before, from, to) && !isCorner(from, to, after)
    for (let k = 1; k <= steps; k++) {
      const t = k / steps
      const between = (axis: 0 | 1 | 2): number =>
        bends && axis < 2
          ? bend(before[axis], from[axis], to[axis], after[axis], t)
          : from[axis] + (to[axis] - from[axis]) * t
      curve.push([between(0), between(1), between(2)])
    }
  }
  return curve
}

/** The path of an outline: through the middles of its points, so that no corner shows. */
export function traceOutline(
  path: Pick<Path2D, 'moveTo' | 'quadraticCurveTo' | 'closePath'>,
  outline: readonly Point[],
): void {
  const [first] = outline
  if (!first) return
  const last = outline.at(-1) ?? first
  path.moveTo(...middle(last, first))
  outline.forEach((point, i) => path.quadraticCurveTo(...point, ...middle(point, outline[i + 1] ?? first)))
  path.closePath()
}

const middle = (a: Point, b: Point): [number, number] => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

const bend = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)

// A curve through a sharp turn would swing out beyond it.
function isCorner(a: Triple, b: Triple, c: Triple): boolean {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  const [vx, vy] = [c[0] - b[0], c[1] - b[1]]
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy)
  return lengths > 0 && (ux * vx + uy * vy) / lengths < SHARPEST_BEND
}
