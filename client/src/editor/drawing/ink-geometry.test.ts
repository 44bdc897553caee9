import { expect, it } from 'vitest'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { Element } from '@wegpunkt/shared/board/schema'
import { hitAt } from '../place/hit.ts'
import { type Triples, isOnInk, thinned, touchesStroke } from './ink-geometry.ts'
import { added, boardOf } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

const angle = [3, 3, 0.5, 3, 200, 0.5, 200, 200, 0.5]

it('[E65] a stroke is hit near its line, not in the rectangle around it', () => {
  const isNear = (points: Triples, at: Point, reach: number) => touchesStroke(points, [at, at], reach)
  expect(isNear(angle, [6, 100], 4)).toBe(true)
  expect(isNear(angle, [100, 100], 40)).toBe(false)
  expect(isNear([5, 5, 0.5], [8, 5], 4)).toBe(true)
  expect(isNear([], [0, 0], 4)).toBe(false)
  const board = boardOf(added('ink', { kind: 'ink', at: [1000, 0], size: [203, 203], points: angle }))
  const scene = seen(board)
  expect([hitAt(scene, [1004, 90], 1), hitAt(scene, [1100, 90], 1)]).toEqual(['ink', null])
})

it('[E65] what moves across a stroke between two events has touched it', () => {
  expect(
    touchesStroke(
      angle,
      [
        [-50, 100],
        [50, 100],
      ],
      1,
    ),
  ).toBe(true)
  expect(
    touchesStroke(
      angle,
      [
        [50, 100],
        [150, 100],
      ],
      1,
    ),
  ).toBe(false)
})

it('[E65] a stroke that was resized or turned is hit where it is seen', () => {
  const ink = Element.parse({
    kind: 'ink',
    at: [0, 0],
    size: [406, 203],
    order: 'a0',
    points: angle,
    width: 5,
  })
  if (ink.kind !== 'ink') throw new Error('no ink')
  const rect = { x: 0, y: 0, w: 406, h: 203 }
  expect(isOnInk(ink, rect, [390, 200], 3)).toBe(true)
  expect(isOnInk(ink, rect, [200, 60], 3)).toBe(false)
  // A quarter to the right about the middle: what went down the left side goes along the top.
  const turned = { ...ink, angle: 90 }
  const square = { x: 0, y: 0, w: 203, h: 203 }
  expect(isOnInk({ ...turned, size: [203, 203] }, square, [100, 3], 3)).toBe(true)
  expect(isOnInk({ ...turned, size: [203, 203] }, square, [100, 200], 3)).toBe(false)
})

it('[E62] thinning keeps the ends, the corners and where the pressure changes', () => {
  const line = Array.from({ length: 101 }, (_, i) => [i, 0, 0.5]).flat()
  expect(thinned(line, 0.5, 5)).toEqual([0, 0, 0.5, 100, 0, 0.5])
  const corner = [...line, ...Array.from({ length: 50 }, (_, i) => [100, i + 1, 0.5]).flat()]
  expect(thinned(corner, 0.5, 5)).toEqual([0, 0, 0.5, 100, 0, 0.5, 100, 50, 0.5])
  const pressed = line.map((value, i) => (i % 3 === 2 && i > 150 ? 1 : value))
  expect(thinned(pressed, 0.5, 5).length).toBeGreaterThan(6)
})
