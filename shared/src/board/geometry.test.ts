import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'
import {
  Point,
  type Rect,
  Size,
  boundsOf,
  centreOf,
  contains,
  distance,
  intersects,
  minus,
  plus,
  rectBetween,
  rectOf,
} from './geometry.ts'

const number = fc.integer({ min: -1_000, max: 1_000 })
const point = fc.tuple(number, number)
const rect: fc.Arbitrary<Rect> = fc.record({
  x: number,
  y: number,
  w: fc.integer({ min: 1, max: 500 }),
  h: fc.integer({ min: 1, max: 500 }),
})

it('[B4] a point is two numbers within the canvas', () => {
  expect(Point.safeParse([MAX_COORDINATE, -MAX_COORDINATE]).success).toBe(true)
  for (const wrong of [
    [0],
    [0, 0, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [MAX_COORDINATE + 1, 0],
    ['0', 0],
    { x: 0, y: 0 },
  ])
    expect(Point.safeParse(wrong).success).toBe(false)
})

it('[B4] a size is two numbers above nothing and not beyond the largest element', () => {
  expect(Size.safeParse([0.5, MAX_ELEMENT_SIZE]).success).toBe(true)
  for (const wrong of [[0, 1], [-1, 1], [Number.NaN, 1], [1, MAX_ELEMENT_SIZE + 1], [1]])
    expect(Size.safeParse(wrong).success).toBe(false)
})

it('[B4] a rectangle is the same whichever way it was drawn', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(rectBetween(a, b)).toEqual(rectBetween(b, a))
      expect(rectBetween(a, b)).toEqual(rectBetween([a[0], b[1]], [b[0], a[1]]))
    }),
  )
})

it('[B4] moving there and back changes nothing', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(minus(plus(a, b), b)).toEqual(a)
    }),
  )
  expect(distance([0, 0], [3, 4])).toBe(5)
})

it('[B4] a rectangle has its top left edge and not its bottom right one, so that neighbours share no point', () => {
  const r = rectOf([10, 20], [30, 40])
  expect(contains(r, [10, 20])).toBe(true)
  expect(contains(r, [40, 20])).toBe(false)
  expect(contains(r, [10, 60])).toBe(false)
  expect(intersects(r, rectOf([40, 20], [1, 1]))).toBe(false)
  expect(centreOf(r)).toEqual([25, 40])
})

it('[B4] intersecting is mutual, and two rectangles do if one has the centre of the other', () => {
  fc.assert(
    fc.property(rect, rect, (a, b) => {
      expect(intersects(a, b)).toBe(intersects(b, a))
      expect(intersects(a, b) || !contains(a, centreOf(b))).toBe(true)
    }),
  )
})

it('[B4] bounds hold all of them and nothing to spare', () => {
  expect(boundsOf([])).toBeNull()
  fc.assert(
    fc.property(fc.array(rect, { minLength: 1 }), (rects) => {
      const bounds = boundsOf(rects)
      expect(bounds).toEqual(
        rectBetween(
          [Math.min(...rects.map((r) => r.x)), Math.min(...rects.map((r) => r.y))],
          [Math.max(...rects.map((r) => r.x + r.w)), Math.max(...rects.map((r) => r.y + r.h))],
        ),
      )
    }),
  )
})
