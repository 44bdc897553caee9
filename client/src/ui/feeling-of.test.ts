import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { feelingOf, wholeOf } from './feeling-of.ts'

it('[P683] what is equally far from zero is called equally strongly, on both sides of it', () => {
  expect([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map(feelingOf)).toEqual([-2, -2, -1, -1, 0, 1, 1, 2, 2])
  expect([-0.4, -0, 0, 0.4].map(feelingOf)).toEqual([0, 0, 0, 0])
  expect([-7, 7].map(feelingOf)).toEqual([-2, 2])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      expect(wholeOf(-value) + wholeOf(value)).toBe(0)
      expect(Math.abs(wholeOf(value) - value)).toBeLessThanOrEqual(0.5)
    }),
  )
})
