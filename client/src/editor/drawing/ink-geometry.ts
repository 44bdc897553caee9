import { type Point, type Rect, type Size, centreOf } from '@wegpunkt/shared/board/geometry'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { angleOf, turnedAbout } from '../arranging/turning.ts'

export type Ink = ElementOf<'ink'>
/** Flat triples x, y, pressure (0 … 1). */
export type Triples = readonly number[]

/** What a stroke without a width of its own is drawn with. */
export const DEFAULT_INK_WIDTH = 5

export const inkWidth = ({ width }: Pick<Ink, 'width'>): number => width ?? DEFAULT_INK_WIDTH

/** Whether something that moved in a straight line came within reach of a stroke; all in the stroke's own coordinates. */
export function touchesStroke(points: Triples, [from, to]: readonly [Point, Point], reach: number): boolean {
  const box = {
    left: Math.min(from[0], to[0]) - reach,
    right: Math.max(from[0], to[0]) + reach,
    top: Math.min(from[1], to[1]) - reach,
    bottom: Math.max(from[1], to[1]) + reach,
  }
  // A dot is a stroke of one point, which is a piece without a length.
  for (let i = points.length > 3 ? 3 : 0; i + 2 < points.length; i += 3) {
    const a = pointAt(points, Math.max(0, i - 3))
    const b = pointAt(points, i)
    if (Math.max(a[0], b[0]) < box.left || Math.min(a[0], b[0]) > box.right) continue
    if (Math.max(a[1], b[1]) < box.top || Math.min(a[1], b[1]) > box.bottom) continue
    if (distanceOfPieces(a, b, from, to) <= reach) return true
  }
  return false
}

/** Whether what moves from one board point to another comes within reach of the line of an ink element. */
export function touchesInk(
  ink: Ink,
  rect: Rect,
  [from, to]: readonly [Point, Point],
  reach: number,
): boolean {
  const [sx, sy] = scaleOf(ink.points, inkWidth(ink), [rect.w, rect.h])
  const inside = (at: Point): Point => {
    const [x, y] = turnedAbout(at, centreOf(rect), -angleOf(ink))
    return [(x - rect.x) / sx, (y - rect.y) / sy]
  }
  const scale = Math.min(sx, sy)
  return touchesStroke(ink.points, [inside(from), inside(to)], (reach + inkWidth(ink) / 2) / scale)
}

/** Whether a board point is on the line of an ink element, or within reach of it. */
export const isOnInk = (ink: Ink, rect: Rect, at: Point, reach: number): boolean =>
  touchesInk(ink, rect, [at, at], reach)

const naturalSizes = new WeakMap<Triples, Size>()

/** The size in which a stroke is as it was drawn: its points and half of its width around them. */
export function naturalSize(points: Triples, width: number): Size {
  const kept = naturalSizes.get(points)
  if (kept) return kept
  let [right, bottom] = [0, 0]
  for (let i = 0; i + 1 < points.length; i += 3) {
    right = Math.max(right, points[i] ?? 0)
    bottom = Math.max(bottom, points[i + 1] ?? 0)
  }
  const size: Size = [Math.max(1, Math.ceil(right + width / 2)), Math.max(1, Math.ceil(bottom + width / 2))]
  naturalSizes.set(points, size)
  return size
}

/** How much wider and higher than it was drawn a stroke is: somebody may have resized it. */
export function scaleOf(points: Triples, width: number, [w, h]: Size): Point {
  const [naturalW, naturalH] = naturalSize(points, width)
  return [w / naturalW, h / naturalH]
}

/**
 * Leaves out points without which the line stays where it is, by Ramer, Douglas and Peucker. Pressure counts
 * as a third direction in which the line is as thick as its width.
 */
export function thinned(points: Triples, tolerance: number, width: number): number[] {
  const count = Math.floor(points.length / 3)
  if (count <= 2) return [...points]
  const keep = new Uint8Array(count)
  keep[0] = 1
  keep[count - 1] = 1
  // A list instead of recursion: a stroke may have thousands of points.
  const open: [number, number][] = [[0, count - 1]]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const [first, last] = piece
    const farthest = farthestBetween(points, first, last, width)
    if (farthest.distance <= tolerance) continue
    keep[farthest.index] = 1
    open.push([first, farthest.index], [farthest.index, last])
  }
  const kept: number[] = []
  for (let i = 0; i < count; i++)
    if (keep[i]) kept.push(points[3 * i] ?? 0, points[3 * i + 1] ?? 0, points[3 * i + 2] ?? 0)
  return kept
}

export const pointAt = (points: Triples, i: number): Point => [points[i] ?? 0, points[i + 1] ?? 0]

function farthestBetween(
  points: Triples,
  first: number,
  last: number,
  width: number,
): { readonly index: number; readonly distance: number } {
  const at = (i: number): readonly [number, number, number] => [
    points[3 * i] ?? 0,
    points[3 * i + 1] ?? 0,
    (points[3 * i + 2] ?? 0) * width,
  ]
  const [ax, ay, az] = at(first)
  const [bx, by, bz] = at(last)
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az]
  const length = dx * dx + dy * dy + dz * dz
  let [index, farthest] = [first, 0]
  for (let i = first + 1; i < last; i++) {
    const [x, y, z] = at(i)
    const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / length
    const t = Math.min(1, Math.max(0, along))
    const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy, z - az - t * dz)
    if (distance > farthest) [index, farthest] = [i, distance]
  }
  return { index, distance: farthest }
}

function distanceOfPieces(a: Point, b: Point, c: Point, d: Point): number {
  if (cross(a, b, c, d)) return 0
  return Math.min(
    distanceToPiece(c, a, b),
    distanceToPiece(d, a, b),
    distanceToPiece(a, c, d),
    distanceToPiece(b, c, d),
  )
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** From a point to the nearest one of a straight line between two others. */
export function distanceToPiece([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
