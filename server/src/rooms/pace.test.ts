import { expect, it } from 'vitest'
import { Registry } from 'prom-client'
import { silentLog } from '../log.ts'
import { roomMetrics } from './metrics.ts'
import { batchEveryMs } from './pace.ts'
import { BATCH_MOST_MS } from './relay-limits.ts'
import { openRooms } from './rooms.ts'
import { handClock } from './testing/hand-clock.ts'
import { memoryLog } from './testing/memory-log.ts'
import { crowdOf } from './testing/crowd.ts'

it('[R78] few people get each edit at once, and nobody waits longer than the bound', () => {
  expect([1, 2, 5].map(batchEveryMs)).toEqual([0, 0, 0])
  const pace = [10, 50, 100, 300, 5_000].map(batchEveryMs)
  expect(pace).toEqual(pace.toSorted((a, b) => a - b))
  expect(pace.at(-1)).toBe(BATCH_MOST_MS)
  // What is not shown within that feels late.
  expect(BATCH_MOST_MS).toBeLessThanOrEqual(30)
})

it('[R78] in a crowd the first edit after a pause goes at once, and what follows goes together', async () => {
  const clock = handClock()
  const updates = memoryLog()
  const rooms = openRooms({ updates, clock, log: silentLog, metrics: roomMetrics(new Registry()) })
  const crowd = await crowdOf(200, rooms, clock)
  for (let i = 0; i < 3; i++) crowd.edit(i)
  await crowd.settle(1)
  expect(updates.appends.map((rows) => rows.length)).toEqual([1])
  for (let i = 3; i < 20; i++) crowd.edit(i)
  await crowd.settle(BATCH_MOST_MS - 5)
  expect(updates.appends).toHaveLength(1)
  await crowd.settle(10)
  expect(updates.appends).toHaveLength(2)
})

it('[R26] a server that stops in a crowd saves also what waited for more', async () => {
  const clock = handClock()
  const updates = memoryLog()
  const rooms = openRooms({ updates, clock, log: silentLog, metrics: roomMetrics(new Registry()) })
  const crowd = await crowdOf(200, rooms, clock)
  crowd.edit(0)
  await crowd.settle(1)
  crowd.edit(1)
  crowd.leave()
  const closing = rooms.close()
  await crowd.settle(5_000)
  await closing
  expect(updates.appends).toHaveLength(2)
})
