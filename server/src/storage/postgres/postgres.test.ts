import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { silentLog } from '../../log.ts'
import { describeAssets } from '../assets.contract.ts'
import { describeSnapshots } from '../snapshots.contract.ts'
import { describeGuests } from '../guests.contract.ts'
import { describeLinks } from '../links.contract.ts'
import { describeWorkshops } from '../workshops.contract.ts'
import { describeBoardRows } from '../board-rows.contract.ts'
import { type Database, type DatabaseListeners, openDatabase } from '../database.ts'
import { describeMigrations } from '../migrations.contract.ts'
import { addBoard, describeStorage } from '../storage.contract.ts'
import { storageFailure } from '../storage-failure.ts'
import { describeUpdateLog } from '../update-log.contract.ts'
import { openPostgres } from './backend.ts'
import { type PrivateServer, openPrivateServer, postgresPrograms } from './private-server.ts'

const programs = postgresPrograms()
if (programs === null)
  process.stdout.write('PostgreSQL is not installed (no pg_config): its tests are skipped\n')

describe.skipIf(programs === null)('PostgreSQL', () => {
  let server: PrivateServer
  const opened: Database[] = []

  beforeAll(async () => {
    server = await openPrivateServer(programs ?? '')
  }, 60_000)
  afterAll(() => server?.close())
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close()
  })

  const open = async (listeners: Partial<DatabaseListeners> = {}): Promise<Database> => {
    const database = await openDatabase({
      dataDir: '',
      databaseUrl: server.url,
      log: silentLog,
      ...listeners,
    })
    opened.push(database)
    return database
  }
  const openNew = async (listeners?: Partial<DatabaseListeners>): Promise<Database> => {
    await ask('drop schema public cascade; create schema public')
    return open(listeners)
  }
  const ask = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: server.url })
    await client.connect()
    await client.query(text)
    await client.end()
  }

  describeStorage(openNew)
  describeUpdateLog(openNew)
  describeAssets(openNew)
  describeSnapshots(openNew)
  describeBoardRows(openNew)
  describeWorkshops(openNew)
  describeGuests(openNew)
  describeLinks(openNew)
  describeMigrations(async () => {
    await ask('drop schema public cascade; create schema public')
    return openPostgres({ url: server.url, log: silentLog })
  })

  it('[S20] commits reach the disk before they return, even where the server is set to less (D2)', async () => {
    const { db } = await openNew()
    const settings = await Promise.all(
      Array.from({ length: 5 }, () =>
        sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db),
      ),
    )
    for (const { rows } of settings) expect(rows).toEqual([{ synchronous_commit: 'on' }])
  })

  it('[S28] several servers may open the same new database at once and write to the same boards (D12)', async () => {
    await ask('drop schema public cascade; create schema public')
    const [first, second] = await Promise.all([open(), open()])
    const boards = Array.from({ length: 60 }, (_, index) => `b${index}`)
    for (const board of boards) await addBoard(first.db, board)
    const batch = (ids: readonly string[], seq: number) =>
      ids.map((board) => ({
        board,
        seq,
        bytes: new Uint8Array([seq]),
        owners: [{ client: Math.ceil(seq / 2), person: `p${seq % 2}` }],
      }))
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => [
        first.updates.append(batch(boards, index * 2 + 1)),
        second.updates.append(batch(boards.toReversed(), index * 2 + 2)),
      ]).flat(),
    )
    for (const board of boards) {
      const { rows, owners } = await first.updates.load(board)
      expect(rows).toHaveLength(80)
      expect(owners.size).toBe(40)
    }
  })

  it('[S29] a connection that breaks is an error of that moment, and soon another one works', async () => {
    const { db, check } = await openNew()
    await addBoard(db, 'b')
    const slow = sql`select pg_sleep(10)`.execute(db).catch((error: unknown) => error)
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
    await ask('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
    expect(storageFailure(await slow)).toBe('unreachable')
    await vi.waitFor(check)
  })

  it('[S30] an address that nobody answers stops the start with a line without the password', async () => {
    const url = 'postgres://ann:secret@127.0.0.1:1/wegpunkt'
    const opening = openDatabase({ dataDir: '', databaseUrl: url, log: silentLog })
    await expect(opening).rejects.toThrow(
      /^DATABASE_URL: PostgreSQL at 127\.0\.0\.1:1\/wegpunkt does not answer/,
    )
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
