import type { Point } from '@wegpunkt/shared/board/geometry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smoothLine } from './smooth-line.ts'

/** A piece at a part of its way, by the definition of a Bézier curve. */
function at(start: Point, [a, b, end]: readonly [Point, Point, Point], t: number): Point {
  const along = (axis: 0 | 1): number =>
    (1 - t) ** 3 * start[axis] +
    3 * (1 - t) ** 2 * t * a[axis] +
    3 * (1 - t) * t ** 2 * b[axis] +
    t ** 3 * end[axis]
  return [along(0), along(1)]
}

describe('a smooth line', () => {
  it('[C95] runs through every point, and between two of them never beyond either', () => {
    const points = fc
      .array(
        fc.tuple(fc.double({ min: 1, max: 400, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
        {
          minLength: 2,
          maxLength: 20,
        },
      )
      .map((steps) => {
        let x = 0
        return steps.map(([by, y]): Point => [(x += by), y])
      })
    fc.assert(
      fc.property(points, (through) => {
        const pieces = smoothLine(through)
        expect(pieces.map(([, , end]) => end)).toEqual(through.slice(1))
        for (const [i, piece] of pieces.entries()) {
          const start = through[i] ?? [0, 0]
          const [low, high] = [Math.min(start[1], piece[2][1]), Math.max(start[1], piece[2][1])]
          for (let t = 0; t <= 1; t += 0.05) {
            const [, y] = at(start, piece, t)
            expect(y).toBeGreaterThanOrEqual(low - 1e-9)
            expect(y).toBeLessThanOrEqual(high + 1e-9)
          }
        }
      }),
    )
  })

  it('[C95] is no line for one point or none', () => {
    expect(smoothLine([])).toEqual([])
    expect(smoothLine([[3, 4]])).toEqual([])
  })
})
