import { expect, it } from 'vitest'
import { leftOf, timeLeft, urgency } from './time-left.ts'

it('[P480] the time that is left goes to nought and beyond, and ends nothing', () => {
  expect(timeLeft(300_000)).toEqual({ kind: 'clock', minutes: 5, seconds: 0 })
  expect(timeLeft(59_400)).toEqual({ kind: 'clock', minutes: 1, seconds: 0 })
  expect(timeLeft(1)).toEqual({ kind: 'clock', minutes: 0, seconds: 1 })
  expect(timeLeft(0)).toEqual({ kind: 'over', minutes: 0 })
  expect(timeLeft(-150_000)).toEqual({ kind: 'over', minutes: 2 })
  expect(timeLeft(90 * 60_000)).toEqual({ kind: 'hours', hours: 1, minutes: 30 })
  expect(timeLeft(50 * 3_600_000)).toEqual({ kind: 'days', days: 3 })
  expect([90_000, 60_000, 0, -1].map(urgency)).toEqual(['calm', 'soon', 'over', 'over'])
})

it('[P480] it is the server’s time, and none passes in a pause', () => {
  expect(leftOf({ endsAt: 10_000, pausedAt: null }, 4_000)).toBe(6_000)
  expect(leftOf({ endsAt: 10_000, pausedAt: 1_000 }, 9_000)).toBe(9_000)
  expect(leftOf({ endsAt: null, pausedAt: null }, 9_000)).toBeNull()
})
