import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onceInUse } from './once-in-use.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('requestIdleCallback', undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('[P590] what the next press needs is fetched once, after the page has begun to be used', () => {
  const work = vi.fn()
  onceInUse(work)
  vi.advanceTimersByTime(60_000)
  expect(work).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('pointermove'))
  // Not in the way of what was begun with.
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  window.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(60_000)
  expect(work).toHaveBeenCalledTimes(1)
})

it('[P590] and not for a page that is left', () => {
  const work = vi.fn()
  const early = onceInUse(work)
  early()
  window.dispatchEvent(new Event('pointermove'))
  const late = onceInUse(work)
  window.dispatchEvent(new Event('pointermove'))
  late()
  vi.advanceTimersByTime(60_000)
  expect(work).not.toHaveBeenCalled()
})
