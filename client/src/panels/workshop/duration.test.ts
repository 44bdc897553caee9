import { expect, it } from 'vitest'
import { durationText, timerText } from './duration.ts'

it('[P468] how long something takes is said in the largest units that matter, in both languages', () => {
  expect(durationText('de', 45)).toBe('45 Min.')
  expect(durationText('en', 135)).toBe('2 hr 15 min')
  expect(durationText('de', 120)).toBe('2 Std.')
  expect(durationText('de', 0)).toBe('0 Min.')
  expect(durationText('de', 7 * 24 * 60)).toBe('7 Tage')
  expect(durationText('en', 24 * 60 + 90)).toBe('1 day 1 hr')
})

it('[P468] a timer counts seconds down to 0:00 and on beyond it', () => {
  expect(timerText('de', 245_000)).toBe('4:05')
  expect(timerText('de', 244_001)).toBe('4:05')
  expect(timerText('de', 1)).toBe('0:01')
  expect(timerText('de', 0)).toBe('0:00')
  expect(timerText('de', -999)).toBe('0:00')
  expect(timerText('de', -125_500)).toBe('2:05')
  expect(timerText('de', 3_845_000)).toBe('1:04:05')
  expect(timerText('de', 3 * 86_400_000 + 4 * 3_600_000)).toBe('3 Tage 4 Std.')
})
