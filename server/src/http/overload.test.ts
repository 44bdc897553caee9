import { describe, expect, it } from 'vitest'
import { Overload, openDelayGauge } from './overload.ts'

const calm = { delayMs: 20, memoryBytes: 100 }
const late = { delayMs: 250, memoryBytes: 100 }
const full = { delayMs: 20, memoryBytes: 801 }

const after = (...readings: { delayMs: number; memoryBytes: number }[]): string | null => {
  const overload = new Overload(1_000)
  for (const reading of readings) overload.measured(reading)
  return overload.reason
}

describe('more to do than the server can', () => {
  it('[R52] is when timers are late for five seconds, and not before (S4)', () => {
    expect(after()).toBeNull()
    expect(after(late, late, late, late)).toBeNull()
    expect(after(late, late, late, late, late)).toBe('late')
  })

  it('[R52] is over with the first second in which they are not', () => {
    expect(after(late, late, late, late, late, calm)).toBeNull()
    expect(after(late, late, late, calm, late, late)).toBeNull()
  })

  it('[R52] is when memory runs short, at once, until it does not', () => {
    expect(after(calm, full)).toBe('memory')
    expect(after(full, calm)).toBeNull()
  })

  it('[R52] shows in how late timers are', async () => {
    const gauge = openDelayGauge()
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
    // It looks every 100 ms: once before, and once after.
    await pause(350)
    const until = performance.now() + 600
    while (performance.now() < until);
    await pause(350)
    expect(gauge.take()).toBeGreaterThan(200)
    gauge.close()
  })
})
