import { afterEach, expect, it, vi } from 'vitest'
import type { SaveStatus } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import { afterOpening } from './after-opening.ts'

afterEach(() => vi.useRealTimers())

it('[D83] what lies beside the board is asked for once the board is there, offline too', async () => {
  vi.useFakeTimers()
  const status = createValueStore<SaveStatus>({ state: 'loading' })
  let isOver = false
  void afterOpening({ status }).then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(isOver).toBe(false)
  status.set({ state: 'offline', unsaved: 0 })
  await vi.advanceTimersByTimeAsync(10)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(isOver).toBe(true)
})
