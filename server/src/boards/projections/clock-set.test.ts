import { showAll } from '@wegpunkt/shared/links/show-rule'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { silentLog } from '../../log.ts'
import { OpenProjections } from './open-projections.ts'
import { ProjectionThreads } from './projection-threads.ts'

const HOUR_MS = 60 * 60 * 1_000
const now = Date.now()
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => void vi.useRealTimers())

it('[S93] a clock that is set back keeps no board from being tried again', async () => {
  let loads = 0
  const load = async () => {
    loads++
    return { rows: [{ bytes: Uint8Array.of(1, 2, 3) }] } as never
  }
  const projections = new OpenProjections({ updates: { load }, log: silentLog, restMs: 30 })
  const look = () => projections.hold({ kind: 'live', board: 'b' }, showAll([])).catch(() => null)
  await look()
  vi.setSystemTime(now - HOUR_MS)
  await new Promise((resolve) => setTimeout(resolve, 60))
  await look()
  expect(loads).toBe(2)
  await projections.close()
})

it('[S93] a clock that is set forward makes no thread seem stuck', async () => {
  let losses = 0
  const threads = new ProjectionThreads({ log: silentLog, stuckAfterMs: HOUR_MS })
  const { promise: answered, resolve } = Promise.withResolvers<void>()
  const thread = threads.enter({ message: () => resolve(), hung: () => losses++, lost: () => losses++ })
  thread.say({ do: 'project', source: 'none', projection: 'p', rule: showAll([]) })
  vi.setSystemTime(now + 2 * HOUR_MS)
  await answered
  thread.say({ do: 'project', source: 'none', projection: 'p', rule: showAll([]) })
  vi.setSystemTime(now + 4 * HOUR_MS)
  threads.look()
  expect(losses).toBe(0)
  await threads.close()
})
