import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { silentLog } from '../log.ts'
import { openDatabase } from '../storage/database.ts'
import { dueSince, noteChore } from '../storage/queries/chores.ts'
import { createSweeper } from './sweeper.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('[K97] whoever erases without end does not keep the database sweeping, and the end of the server waits for none', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  const database = await openDatabase({ dataDir, log: silentLog })
  const { db } = database
  let sweeps = 0
  const sweep = async (): Promise<void> => {
    sweeps++
    await wait(40)
  }
  const sweeper = createSweeper({ database: { db, sweep }, log: silentLog, afterMs: 1 })
  for (let i = 0; i < 40; i++) {
    await noteChore(db, 'sweep', Date.now())
    sweeper.soon()
    await wait(10)
  }
  // Forty milliseconds of work, then eight hundred of rest.
  expect(sweeps).toBe(1)
  await sweeper.finish()
  expect(sweeps).toBe(2)
  await database.close()
  await rm(dataDir, { recursive: true })
})

it('[S91] a sweep is due until it has ended: one that never comes back is made up for at the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  const killed = await openDatabase({ dataDir, log: silentLog })
  await noteChore(killed.db, 'sweep', 1)
  let hasBegun = (): void => {}
  const begun = new Promise<void>((resolve) => (hasBegun = resolve))
  const sweep = (): Promise<void> => {
    hasBegun()
    return new Promise(() => {})
  }
  void createSweeper({ database: { db: killed.db, sweep }, log: silentLog }).finish()
  await begun
  await killed.close()
  const database = await openDatabase({ dataDir, log: silentLog })
  const { db } = database
  expect(await dueSince(db, 'sweep')).not.toBeNull()
  let sweeps = 0
  const next = createSweeper({
    database: {
      db,
      async sweep() {
        sweeps++
        // Erased while it is under way, in the very millisecond of what was erased before.
        if (sweeps === 1) await noteChore(db, 'sweep', 1)
      },
    },
    log: silentLog,
  })
  await next.finish()
  expect(await dueSince(db, 'sweep')).not.toBeNull()
  await next.finish()
  await next.finish()
  expect([sweeps, await dueSince(db, 'sweep')]).toEqual([2, null])
  await database.close()
  await rm(dataDir, { recursive: true })
})
