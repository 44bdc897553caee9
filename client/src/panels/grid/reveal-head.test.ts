import { expect, it } from 'vitest'
import { beyond } from './reveal-head.ts'

it('[P134] a head that takes the focus comes into sight, and moves nothing that is in sight', () => {
  expect(beyond([100, 200], [0, 400])).toBe(0)
  expect(beyond([380, 420], [0, 400])).toBe(28)
  expect(beyond([-30, 50], [0, 400])).toBe(-38)
  expect(beyond([100, 900], [0, 400])).toBe(92)
})
