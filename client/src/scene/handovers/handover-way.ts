import { type Point, type Rect, boundsOf, centreOf, rectOf } from '@wegpunkt/shared/board/geometry'

/** One cubic Bézier curve: start, two control points, end. */
export type Way = readonly [Point, Point, Point, Point]

/** How far a line runs straight out of a card before it bends. */
const LEAST_BEND_PX = 20
const MOST_BEND_PX = 120

/** From one card to the next: to the right where that lies beside it, else down or up. */
export function wayBetween(from: Rect, to: Rect): Way {
  const [a, b] = [centreOf(from), centreOf(to)]
  if (to.x >= from.x + from.w) return sideways([from.x + from.w, a[1]], [to.x, b[1]])
  if (to.y >= from.y + from.h) return upright([a[0], from.y + from.h], [b[0], to.y])
  if (to.y + to.h <= from.y) return upright([a[0], from.y], [b[0], to.y + to.h])
  if (to.x + to.w <= from.x) return sideways([from.x, a[1]], [to.x + to.w, b[1]])
  return [a, a, b, b]
}

const bendOf = (distance: number): number =>
  Math.sign(distance || 1) * Math.min(MOST_BEND_PX, Math.max(LEAST_BEND_PX, Math.abs(distance) / 2))

function sideways(start: Point, end: Point): Way {
  const bend = bendOf(end[0] - start[0])
  return [start, [start[0] + bend, start[1]], [end[0] - bend, end[1]], end]
}

function upright(start: Point, end: Point): Way {
  const bend = bendOf(end[1] - start[1])
  return [start, [start[0], start[1] + bend], [end[0], end[1] - bend], end]
}

/** A point of the way; 0 is its start, 1 its end. */
export function pointAlong([a, b, c, d]: Way, t: number): Point {
  const along = (axis: 0 | 1): number =>
    (1 - t) ** 3 * a[axis] +
    3 * (1 - t) ** 2 * t * b[axis] +
    3 * (1 - t) * t ** 2 * c[axis] +
    t ** 3 * d[axis]
  return [along(0), along(1)]
}

/** A curve lies within its control points, however it goes. */
export const aroundWay = (way: Way): Rect =>
  boundsOf(way.map((point) => rectOf(point, [1, 1]))) ?? { x: 0, y: 0, w: 0, h: 0 }

/** From the middle of the way outwards: where a mark may stand. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9]

/** Where a mark covers nothing, as near to the middle as that is possible; the middle if it is nowhere. */
export function placeOfMark(way: Way, isFree: (at: Point) => boolean): Point {
  const places = PLACES.map((t) => pointAlong(way, t))
  return places.find(isFree) ?? pointAlong(way, 0.5)
}
