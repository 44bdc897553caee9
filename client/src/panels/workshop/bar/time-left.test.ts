import { expect, it } from 'vitest'
import { leftOf, minutesOver, urgency } from './time-left.ts'

it('[P480] the time that is left goes to nought and beyond, and ends nothing', () => {
  expect([300_000, 1, 0, -59_000, -150_000].map(minutesOver)).toEqual([null, null, 0, 0, 2])
  expect([90_000, 60_000, 0, -1].map(urgency)).toEqual(['calm', 'soon', 'over', 'over'])
})

it('[P480] it is the server’s time, and none passes in a pause', () => {
  expect(leftOf({ endsAt: 10_000, pausedAt: null }, 4_000)).toBe(6_000)
  expect(leftOf({ endsAt: 10_000, pausedAt: 1_000 }, 9_000)).toBe(9_000)
  expect(leftOf({ endsAt: null, pausedAt: null }, 9_000)).toBeNull()
})
