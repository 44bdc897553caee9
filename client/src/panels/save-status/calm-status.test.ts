import { describe, expect, it } from 'vitest'
import type { SaveStatus } from '../../document/board-document.ts'
import type { Clock } from '../../document/clock.ts'
import { createValueStore } from '../../document/value-store.ts'
import { calmStatus } from './calm-status.ts'

function watched() {
  let due: { at: number; run: () => void }[] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
  }
  const pass = (ms: number): void => {
    now += ms
    for (const { run } of due.filter(({ at }) => at <= now)) run()
  }
  const status = createValueStore<SaveStatus>({ state: 'saved' })
  const calm = calmStatus(status, clock)
  const seen: string[] = []
  const stop = calm.subscribe(() => seen.push(calm.get().state))
  return { status, calm, seen, pass, stop }
}

describe('the calm save status', () => {
  it('[P62] does not flash while changes are saved quickly', () => {
    const { status, seen, pass } = watched()
    for (let i = 0; i < 5; i++) {
      status.set({ state: 'saving', unsaved: 1 })
      pass(300)
      status.set({ state: 'saved' })
      pass(300)
    }
    expect(new Set(seen)).toEqual(new Set(['saved']))
  })

  it('[P62] shows what lasts, with the latest count', () => {
    const { status, calm, pass } = watched()
    status.set({ state: 'saving', unsaved: 1 })
    pass(300)
    status.set({ state: 'saving', unsaved: 2 })
    pass(100)
    expect(calm.get()).toEqual({ state: 'saving', unsaved: 2 })
    status.set({ state: 'offline', unsaved: 2 })
    pass(900)
    expect(calm.get().state).toBe('saving')
    pass(100)
    expect(calm.get()).toEqual({ state: 'offline', unsaved: 2 })
    status.set({ state: 'offline', unsaved: 3 })
    expect(calm.get()).toEqual({ state: 'offline', unsaved: 3 })
  })

  it('[P62] what needs attention is shown at once, and nothing after one has left', () => {
    const { status, calm, seen, pass, stop } = watched()
    status.set({ state: 'ended', closeCode: 4401, unsaved: 0 })
    expect(calm.get().state).toBe('ended')
    stop()
    status.set({ state: 'saving', unsaved: 1 })
    pass(1_000)
    expect(seen).toEqual(['ended'])
  })
})
