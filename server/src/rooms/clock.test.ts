import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import { afterEach, expect, it, vi } from 'vitest'
import { systemClock } from './clock.ts'

afterEach(() => vi.restoreAllMocks())

it('[R85] time goes on while the clock of the machine is set back', () => {
  const before = systemClock.now()
  vi.spyOn(Date, 'now').mockReturnValue(before - 3_600_000)
  expect(systemClock.now()).toBeGreaterThanOrEqual(before)
  expect(Number.isInteger(systemClock.now())).toBe(true)
})

it('[R85] and what is limited in rate owes nothing for time that went back', () => {
  const bucket = new TokenBucket(1, 2, 10_000)
  expect(bucket.take(1, 10_000)).toBe(true)
  expect(bucket.take(1, 0)).toBe(true)
})
