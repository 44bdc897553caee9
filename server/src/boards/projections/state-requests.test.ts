import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { State } from './open-projection.ts'
import { StateRequests } from './state-requests.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A thread that takes half a second for each answer, and counts what it was asked for. */
function slowThread(tookMs: number) {
  const asked: number[] = []
  const requests: StateRequests = new StateRequests({
    now: () => Date.now(),
    ask(request, clock) {
      asked.push(clock)
      const state: State = { parts: [], clock: 100 + clock }
      setTimeout(() => requests.answered(request, state), tookMs)
    },
  })
  return { asked, requests }
}

describe('what is asked of a projection', () => {
  it('[N110] whoever is new waits for one answer at most, however many ask with clocks that differ', () => {
    const { asked, requests } = slowThread(500)
    const flood = setInterval(() => {
      for (let i = 1; i <= 60; i++) requests.add('claimed', i, () => undefined)
    }, 1_000)
    vi.advanceTimersByTime(10_100)
    const [from, before] = [Date.now(), asked.length]
    let waited = Infinity
    requests.add('new', 0, () => (waited = Date.now() - from))
    vi.advanceTimersByTime(3_000)
    clearInterval(flood)
    expect(waited).toBeLessThanOrEqual(1_500)
    // Sixty a second were asked for: a fifth of the thread's time is what they get.
    expect(before).toBeLessThanOrEqual(5)
  })

  it('[N110] all that wait are told with one answer, from where the one begins who has least', () => {
    const { asked, requests } = slowThread(1)
    const told: number[] = []
    for (const clock of [7, 9, 4, 8]) requests.add('claimed', clock, (state) => told.push(state.clock))
    requests.add('known', 6, (state) => told.push(state.clock))
    vi.advanceTimersByTime(10)
    expect(asked).toEqual([7, 6, 4])
    expect(told).toEqual([107, 106, 104, 104, 104])
  })

  it('[N110] the whole is not made again for whoever comes next, until something has changed', () => {
    const { asked, requests } = slowThread(1)
    const come = (): void => {
      requests.add('new', 0, () => undefined)
      vi.advanceTimersByTime(10)
    }
    come()
    come()
    expect(asked).toEqual([0])
    requests.changed()
    come()
    expect(asked).toEqual([0, 0])
    vi.advanceTimersByTime(60_000)
    come()
    expect(asked).toEqual([0, 0, 0])
  })
})
