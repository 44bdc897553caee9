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

it.each([
  'Failed to fetch dynamically imported module: https://example.org/assets/a.js',
  'error loading dynamically imported module',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/a.css',
])('[P272] "%s" is what browsers say of a part that did not come', async (words) => {
  vi.useFakeTimers()
  try {
    let asked = 0
    const part = untilItComes(async () => {
      if (asked++ === 0) throw new Error(words)
      return 'there'
    })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await part).toBe('there')
  } finally {
    vi.useRealTimers()
  }
})

it('[P272] a part that came and is broken is not asked for again', async () => {
  const broken = async () => {
    throw new TypeError('x is not a function')
  }
  await expect(untilItComes(broken)).rejects.toThrow('x is not a function')
})
