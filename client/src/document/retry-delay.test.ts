import { describe, expect, it } from 'vitest'
import { retryDelay } from './retry-delay.ts'

describe('retry delay', () => {
  it('[D18] waits longer after each failure, within bounds', () => {
    const longest = [1, 2, 3, 4, 5, 50].map((attempt) => retryDelay(attempt, () => 1))
    expect(longest).toEqual([1_100, 2_100, 4_100, 8_100, 15_100, 15_100])
  })

  it('[D18] those who lost the server together do not come back together', () => {
    const times = Array.from({ length: 100 }, () => retryDelay(1, Math.random))
    expect(new Set(times).size).toBeGreaterThan(90)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(100)
  })
})
