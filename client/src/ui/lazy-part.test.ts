import { expect, it, vi } from 'vitest'
import { untilItComes } from './lazy-part.ts'

it('[P272] a part of the page that does not come is asked for again, ever more slowly, until it does', async () => {
  vi.useFakeTimers()
  try {
    const asked: number[] = []
    const begun = Date.now()
    const part = untilItComes(async () => {
      asked.push(Date.now() - begun)
      if (asked.length < 7) throw new TypeError('Failed to fetch dynamically imported module')
      return 'there'
    })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await part).toBe('there')
    expect(asked).toEqual([0, 1_000, 3_000, 7_000, 15_000, 30_000, 45_000])
  } finally {
    vi.useRealTimers()
  }
})
