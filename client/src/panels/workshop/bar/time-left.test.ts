import { expect, it } from 'vitest'
import { minutesOver, urgency } from './time-left.ts'

it('[P480] the time that is left goes to nought and beyond, and ends nothing', () => {
  expect([300_000, 1, 0, -59_000, -150_000].map(minutesOver)).toEqual([null, null, 0, 0, 2])
  expect([90_000, 60_000, 0, -1].map(urgency)).toEqual(['calm', 'soon', 'over', 'over'])
})
