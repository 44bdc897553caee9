import { expect, it } from 'vitest'
import { levelOf } from './curve-dots.ts'

it('[C96] the points of a curve lie within the lane, the better the higher, okay in the middle', () => {
  const row = { id: 'curve', y: 100, h: 176 }
  expect([-2, -1, 0, 1, 2].map((value) => levelOf(row, value))).toEqual([248, 218, 188, 158, 128])
})
