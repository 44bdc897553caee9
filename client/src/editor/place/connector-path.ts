import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, distance, intersects } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Endpoint } from '@wegpunkt/shared/board/schema'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { LaidOut } from './laid-out.ts'
import { angleOf, turnedAbout } from '../arranging/turning.ts'

/** What a connector draws: a line through points, or one cubic curve with its two control points. */
export type ConnectorPath =
  | { kind: 'line'; points: readonly Point[] }
  | { kind: 'curve'; points: readonly [Point, Point, Point, Point] }

type Side = 'left' | 'right' | 'top' | 'bottom'
/** Where an element is, and by how many degrees it is turned about its middle. */
export type EndRect = Rect & { readonly angle?: number }
type End = { at: Point; rect: EndRect | null }

/** How far a curve leaves its ends before it turns, at least and as a part of the distance. */
const MIN_BEND_PX = 24
const BEND = 0.4
/** How far a connector that comes back to where it began keeps away from it. */
const LOOP_PX = 32
/** How far from the corner it begins and ends. */
const LOOP_INSET_PX = 24
const CURVE_SAMPLES = 24

/**
 * The way of a connector between two elements' edges or points, in board pixels. `rectOf` tells where
 * an element is now (a drag under way included). Null if an element that it ends on is gone.
 */
export function connectorPath(
  connector: Pick<Connector, 'from' | 'to' | 'route'>,
  rectOf: (id: ElementId) => EndRect | null,
): ConnectorPath | null {
  const from = endOf(connector.from, rectOf)
  const to = endOf(connector.to, rectOf)
  if (!from || !to) return null
  if (from.rect && connector.from === connector.to) return loop(from.rect, connector.route)
  switch (connector.route) {
    case 'straight':
      return { kind: 'line', points: [edgeTowards(from, to.at), edgeTowards(to, from.at)] }
    case 'elbow':
      return elbow(from, to)
    case 'curved':
      return curve(from, to)
    default:
      return assertNever(connector.route)
  }
}

/** The way of a connector on the board as it is, with nothing in a hand; null if it is not drawn. */
export const pathOf = (
  { board, layout }: Pick<LaidOut, 'layout'> & { readonly board: Pick<Board, 'elements'> },
  connector: Pick<Connector, 'from' | 'to' | 'route'>,
): ConnectorPath | null =>
  connectorPath(connector, (id) => {
    const end = board.elements.get(id)
    return end && isPlaced(end) ? { ...layout.rectOf(end), angle: angleOf(end) } : null
  })

/** The path as short straight pieces, for hit tests and bounds. */
export function pointsAlong(path: ConnectorPath): readonly Point[] {
  if (path.kind === 'line') return path.points
  const [a, b, c, d] = path.points
  return Array.from({ length: CURVE_SAMPLES + 1 }, (_, i) => {
    const t = i / CURVE_SAMPLES
    const u = 1 - t
    const [ka, kb, kc, kd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [
      ka * a[0] + kb * b[0] + kc * c[0] + kd * d[0],
      ka * a[1] + kb * b[1] + kc * c[1] + kd * d[1],
    ] as const
  })
}

/** Halfway along the path: where its label stands. */
export function middleOf(path: ConnectorPath): Point {
  const points = pointsAlong(path)
  const steps = points.slice(1).map((p, i) => {
    const before = points[i] ?? p
    return { before, p, length: Math.hypot(p[0] - before[0], p[1] - before[1]) }
  })
  let rest = steps.reduce((sum, { length }) => sum + length, 0) / 2
  for (const { before, p, length } of steps) {
    if (rest <= length && length > 0) {
      const t = rest / length
      return [before[0] + (p[0] - before[0]) * t, before[1] + (p[1] - before[1]) * t]
    }
    rest -= length
  }
  return points[0] ?? [0, 0]
}

function endOf(end: Endpoint, rectOf: (id: ElementId) => EndRect | null): End | null {
  if (typeof end !== 'string') return { at: end, rect: null }
  const rect = rectOf(end)
  return rect && { at: centreOf(rect), rect }
}

// Where the line from the middle of an element towards a point leaves the element.
function edgeTowards({ at, rect }: End, towards: Point): Point {
  if (!rect) return at
  const angle = rect.angle ?? 0
  if (angle !== 0) {
    const { angle: _, ...upright } = rect
    return turnedAbout(edgeTowards({ at, rect: upright }, turnedAbout(towards, at, -angle)), at, angle)
  }
  const dx = towards[0] - at[0]
  const dy = towards[1] - at[1]
  if (dx === 0 && dy === 0) return at
  const scale = Math.min(
    dx === 0 ? Infinity : rect.w / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.h / 2 / Math.abs(dy),
  )
  return [at[0] + dx * scale, at[1] + dy * scale]
}

// Two people brought both ends to one element: around its upper right corner.
function loop({ x, y, w, h, angle = 0 }: EndRect, route: Connector['route']): ConnectorPath {
  const turn = (at: Point): Point => turnedAbout(at, [x + w / 2, y + h / 2], angle)
  const right: Point = [x + w, y + Math.min(h / 2, LOOP_INSET_PX)]
  const top: Point = [x + w - Math.min(w / 2, LOOP_INSET_PX), y]
  if (route === 'curved') {
    const far = 2 * LOOP_PX
    const [b, c] = [turn(outwards(right, 'right', far)), turn(outwards(top, 'top', far))]
    return { kind: 'curve', points: [turn(right), b, c, turn(top)] }
  }
  const [beyond, above] = [outwards(right, 'right', LOOP_PX), outwards(top, 'top', LOOP_PX)]
  const points: Point[] = [right, beyond, [beyond[0], above[1]], above, top]
  return { kind: 'line', points: points.map(turn) }
}

function curve(from: End, to: End): ConnectorPath {
  const [a, sideA] = leave(from, to)
  const [d, sideD] = leave(to, from)
  const bend = Math.max(MIN_BEND_PX, BEND * Math.hypot(d[0] - a[0], d[1] - a[1]))
  return { kind: 'curve', points: [a, outwards(a, sideA, bend), outwards(d, sideD, bend), d] }
}

function elbow(from: End, to: End): ConnectorPath {
  if (from.rect && to.rect && intersects(from.rect, to.rect)) return around(from.rect, to.rect)
  const [a, side] = leave(from, to)
  const [d] = leave(to, from)
  if (side === 'left' || side === 'right') {
    const x = (a[0] + d[0]) / 2
    return { kind: 'line', points: [a, [x, a[1]], [x, d[1]], d] }
  }
  const y = (a[1] + d[1]) / 2
  return { kind: 'line', points: [a, [a[0], y], [d[0], y], d] }
}

// Elements that overlap have nothing between them: out on the right, and back in there.
function around(from: Rect, to: Rect): ConnectorPath {
  const [a, d] = [outwards(centreOf(from), 'right', from.w / 2), outwards(centreOf(to), 'right', to.w / 2)]
  const x = Math.max(a[0], d[0]) + MIN_BEND_PX
  return { kind: 'line', points: [a, [x, a[1]], [x, d[1]], d] }
}

// The middle of the side that faces the other end. Both ends choose by the same rule, so they match.
function leave(end: End, other: End): [Point, Side] {
  if (end.rect?.angle) return leaveTurned(end.rect, other.at)
  const dx = other.at[0] - end.at[0]
  const dy = other.at[1] - end.at[1]
  const reachX = ((end.rect?.w ?? 0) + (other.rect?.w ?? 0)) / 2
  const reachY = ((end.rect?.h ?? 0) + (other.rect?.h ?? 0)) / 2
  const level = Math.abs(dx) - reachX >= Math.abs(dy) - reachY
  const side: Side = level ? (dx >= 0 ? 'right' : 'left') : dy >= 0 ? 'bottom' : 'top'
  const half = { x: (end.rect?.w ?? 0) / 2, y: (end.rect?.h ?? 0) / 2 }
  return [outwards(end.at, side, level ? half.x : half.y), side]
}

// The middle of that side which is nearest to the other end; it looks about to the left, right, top or bottom.
function leaveTurned(rect: EndRect, towards: Point): [Point, Side] {
  const centre = centreOf(rect)
  const { angle = 0, w, h } = rect
  const middles = (['right', 'bottom', 'left', 'top'] as const).map((side, i) => {
    const upright = outwards(centre, side, side === 'left' || side === 'right' ? w / 2 : h / 2)
    const looks =
      sidesAround[(i + Math.round(angle / QUARTER_DEGREES) + sidesAround.length) % sidesAround.length]
    return { at: turnedAbout(upright, centre, angle), side: looks ?? side }
  })
  const nearest = middles.reduce((best, one) =>
    distance(one.at, towards) < distance(best.at, towards) ? one : best,
  )
  return [nearest.at, nearest.side]
}

const QUARTER_DEGREES = 90
const sidesAround: readonly Side[] = ['right', 'bottom', 'left', 'top']

function outwards([x, y]: Point, side: Side, by: number): Point {
  switch (side) {
    case 'left':
      return [x - by, y]
    case 'right':
      return [x + by, y]
    case 'top':
      return [x, y - by]
    case 'bottom':
      return [x, y + by]
    default:
      return assertNever(side)
  }
}
