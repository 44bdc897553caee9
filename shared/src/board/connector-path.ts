import { type Point, type Rect, centreOf } from './geometry.ts'
import type { Connector } from './schema.ts'

/** Where a connector ends: an element's border, or a point of its own. */
export type ConnectorEnd = Rect | Point

/** A connector as it is drawn: a start, and what follows it piece by piece. */
export type ConnectorPath = {
  readonly start: Point
  readonly end: Point
  /** The direction in which the line arrives, in radians. */
  readonly angle: number
  /** Where the label stands. */
  readonly middle: Point
  readonly pieces: readonly PathPiece[]
}
export type PathPiece =
  | { readonly to: Point }
  | { readonly to: Point; readonly out: Point; readonly into: Point }

/** How far a curve leaves its element straight ahead before it turns, in board pixels. */
const LEAST_BEND = 32
/** How many straight pieces stand for one curve where only distances count. */
const CURVE_SAMPLES = 16

type Side = { readonly at: Point; readonly out: Point }

/** The line of a connector between two ends, sticking to the borders of elements. */
export function connectorPath(
  from: ConnectorEnd,
  to: ConnectorEnd,
  route: Connector['route'],
): ConnectorPath {
  if (route === 'straight') return straight(from, to)
  const [a, b] = facingSides(from, to)
  return route === 'curved' ? curved(a, b) : elbow(a, b)
}

/** The line as straight pieces, for hit tests and bounds. */
export function pointsOf(path: ConnectorPath): Point[] {
  const points: Point[] = [path.start]
  for (const piece of path.pieces) {
    const from = points.at(-1) ?? path.start
    if (!('out' in piece)) points.push(piece.to)
    else for (let i = 1; i <= CURVE_SAMPLES; i++) points.push(bezier(from, piece, i / CURVE_SAMPLES))
  }
  return points
}

/** How far a point lies from the line, in board pixels. */
export function distanceToPath(path: ConnectorPath, point: Point): number {
  const points = pointsOf(path)
  let least = Infinity
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a && b) least = Math.min(least, distanceToLine(a, b, point))
  }
  return least
}

const isRect = (end: ConnectorEnd): end is Rect => 'w' in end
const middleOf = (end: ConnectorEnd): Point => (isRect(end) ? centreOf(end) : end)

function straight(from: ConnectorEnd, to: ConnectorEnd): ConnectorPath {
  const start = towards(from, middleOf(to))
  const end = towards(to, middleOf(from))
  return {
    start,
    end,
    angle: Math.atan2(end[1] - start[1], end[0] - start[0]),
    middle: [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2],
    pieces: [{ to: end }],
  }
}

// Where the way from an end's centre to a point leaves its border.
function towards(end: ConnectorEnd, point: Point): Point {
  if (!isRect(end)) return end
  const [cx, cy] = centreOf(end)
  const [dx, dy] = [point[0] - cx, point[1] - cy]
  if (dx === 0 && dy === 0) return [cx, cy]
  const scale = Math.min(end.w / 2 / Math.abs(dx), end.h / 2 / Math.abs(dy))
  return [cx + dx * scale, cy + dy * scale]
}

// The two sides that look at each other: across the wider gap between both ends.
function facingSides(from: ConnectorEnd, to: ConnectorEnd): [Side, Side] {
  const [a, b] = [box(from), box(to)]
  const gapX = Math.max(b.x - (a.x + a.w), a.x - (b.x + b.w))
  const gapY = Math.max(b.y - (a.y + a.h), a.y - (b.y + b.h))
  const [ac, bc] = [centreOf(a), centreOf(b)]
  if (gapX >= gapY) {
    const right = bc[0] >= ac[0] ? 1 : -1
    return [sideOf(a, [right, 0]), sideOf(b, [-right, 0])]
  }
  const down = bc[1] >= ac[1] ? 1 : -1
  return [sideOf(a, [0, down]), sideOf(b, [0, -down])]
}

const box = (end: ConnectorEnd): Rect => (isRect(end) ? end : { x: end[0], y: end[1], w: 0, h: 0 })

function sideOf(r: Rect, out: Point): Side {
  const [x, y] = centreOf(r)
  return { at: [x + (out[0] * r.w) / 2, y + (out[1] * r.h) / 2], out }
}

function curved(a: Side, b: Side): ConnectorPath {
  const reach = Math.max(LEAST_BEND, Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]) / 2.5)
  const piece = { to: b.at, out: ahead(a, reach), into: ahead(b, reach) }
  return {
    start: a.at,
    end: b.at,
    angle: Math.atan2(-b.out[1], -b.out[0]),
    middle: bezier(a.at, piece, 0.5),
    pieces: [piece],
  }
}

function elbow(a: Side, b: Side): ConnectorPath {
  const [ax, ay] = a.at
  const [bx, by] = b.at
  const sideways = a.out[0] !== 0
  const middle: Point = [(ax + bx) / 2, (ay + by) / 2]
  const first: Point = sideways ? [middle[0], ay] : [ax, middle[1]]
  const second: Point = sideways ? [middle[0], by] : [bx, middle[1]]
  return {
    start: a.at,
    end: b.at,
    angle: Math.atan2(-b.out[1], -b.out[0]),
    middle,
    pieces: [{ to: first }, { to: second }, { to: b.at }],
  }
}

const ahead = ({ at, out }: Side, by: number): Point => [at[0] + out[0] * by, at[1] + out[1] * by]

function bezier(from: Point, { out, into, to }: { out: Point; into: Point; to: Point }, t: number): Point {
  const s = 1 - t
  const mix = (i: 0 | 1): number =>
    s ** 3 * from[i] + 3 * s * s * t * out[i] + 3 * s * t * t * into[i] + t ** 3 * to[i]
  return [mix(0), mix(1)]
}

function distanceToLine(a: Point, b: Point, [x, y]: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
  return Math.hypot(x - (a[0] + t * dx), y - (a[1] + t * dy))
}
