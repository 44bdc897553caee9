import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../log.ts'
import { StartProblem } from '../../start-problem.ts'
import { type Database, type DatabaseListeners, openDatabase, openOn } from '../database.ts'
import { describeAssets } from '../assets.contract.ts'
import { describeSnapshots } from '../snapshots.contract.ts'
import { describeGuests } from '../guests.contract.ts'
import { describeLinks } from '../links.contract.ts'
import { describeWorkshops } from '../workshops.contract.ts'
import { describeBoardRows } from '../board-rows.contract.ts'
import { describeMigrations } from '../migrations.contract.ts'
import { addBoard, describeStorage } from '../storage.contract.ts'
import { storageFailure } from '../storage-failure.ts'
import type { Tables } from '../tables.ts'
import { describeUpdateLog } from '../update-log.contract.ts'
import { DATABASE_FILE, openSqlite } from './backend.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  return folder
}

async function open(dataDir: string, listeners: Partial<DatabaseListeners> = {}): Promise<Database> {
  const database = await openDatabase({ dataDir, log: silentLog, ...listeners })
  cleanUp.push(database.close)
  return database
}

const openNew = async (listeners?: Partial<DatabaseListeners>): Promise<Database> =>
  open(await newFolder(), listeners)
const one = (seq: number) => [{ board: 'b', seq, bytes: new Uint8Array([seq]) }]
const pragma = async ({ db }: Database, name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
  return Object.values(rows[0] ?? {})[0]
}

describe('SQLite', () => {
  describeStorage(openNew)
  describeUpdateLog(openNew)
  describeAssets(openNew)
  describeSnapshots(openNew)
  describeBoardRows(openNew)
  describeWorkshops(openNew)
  describeGuests(openNew)
  describeLinks(openNew)
  describeMigrations(async () => openSqlite({ folder: await newFolder() }))

  it('[S20] commits reach the disk before they return (D2)', async () => {
    const database = await openNew()
    expect(await pragma(database, 'synchronous')).toBe(2)
    expect(await pragma(database, 'journal_mode')).toBe('wal')
    expect(await pragma(database, 'foreign_keys')).toBe(1)
  })

  it('[S90] whoever reads a board holds up nobody who edits one, and sees what is committed', async () => {
    const backend = await openSqlite({ folder: await newFolder() })
    const { db, updates, close } = await openOn(backend, { log: silentLog })
    cleanUp.push(close)
    if (!backend.reading) throw new Error('there is no connection for reading')
    const reading = new Kysely<Tables>({ dialect: backend.reading })
    await addBoard(db, 'b')
    await reading.connection().execute(async (reader) => {
      await sql`begin`.execute(reader)
      await sql`select * from board_update`.execute(reader)
      // Waits for ever where the one who reads has the only connection.
      await updates.append(one(1))
      await sql`commit`.execute(reader)
    })
    expect(await reading.selectFrom('board_update').select('seq').execute()).toEqual([{ seq: 1 }])
    await expect(sql`delete from board`.execute(reading)).rejects.toThrow(/readonly/)
  })

  it('[S21] what was saved is there after opening again', async () => {
    const folder = await newFolder()
    const before = await open(folder)
    await addBoard(before.db, 'b')
    await before.updates.append(one(1))
    await before.close()
    const after = await open(folder)
    expect((await after.updates.load('b')).headSeq).toBe(1)
  })

  it('[S21] after closing, the database is one file', async () => {
    const folder = await newFolder()
    await (await open(folder)).close()
    const copy = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
    expect(copy.prepare('select count(*) as n from board').get()).toEqual({ n: 0 })
    copy.close()
  })

  it('[S22] a full disk refuses the batch, keeps what was saved, and goes on when there is room', async () => {
    const database = await openNew()
    await addBoard(database.db, 'b')
    await database.updates.append(one(1))
    const pages = Number(await pragma(database, 'page_count'))
    await pragma(database, `max_page_count = ${pages}`)
    const large = { board: 'b', seq: 2, bytes: new Uint8Array(1_000_000) }
    const error = await database.updates.append([large]).catch((reason: unknown) => reason)
    expect(storageFailure(error)).toBe('full')
    expect((await database.updates.load('b')).headSeq).toBe(1)
    await pragma(database, 'max_page_count = 1000000')
    await database.updates.append([large])
    expect((await database.updates.load('b')).headSeq).toBe(2)
  })

  it('[S23] a folder that cannot be written to stops the start with a line that names DATA_DIR', async () => {
    const file = join(await newFolder(), 'a-file')
    await writeFile(file, '')
    await expect(openDatabase({ dataDir: file, log: silentLog })).rejects.toThrow(/^DATA_DIR: .*a-file/)
    const inside = openDatabase({ dataDir: join(file, 'data'), log: silentLog })
    await expect(inside).rejects.toBeInstanceOf(StartProblem)
  })

  it('[S23] a file that is no database stops the start and is left as it was', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, DATABASE_FILE), 'these are the minutes of a meeting'.repeat(50))
    const opening = openDatabase({ dataDir: folder, log: silentLog })
    await expect(opening).rejects.toThrow(/^DATA_DIR: .*not a database/)
  })

  it.skipIf(process.platform !== 'linux')(
    '[S23] a folder that cannot be made stops the start at once',
    async () => {
      const opening = openDatabase({ dataDir: '/proc/wegpunkt/data', log: silentLog })
      await expect(opening).rejects.toThrow(/^DATA_DIR: .*\/proc\/wegpunkt/)
    },
  )

  it('[S23] a disk that is too small for the tables stops the start', async () => {
    const backend = await openSqlite({ folder: await newFolder() })
    const small = new Kysely<Tables>({ dialect: backend.dialect })
    await sql`pragma max_page_count = 3`.execute(small)
    await expect(openOn(backend, { log: silentLog })).rejects.toThrow(/^DATA_DIR: .*disk is full/)
  })

  it('[S24] a second server on the same folder is refused until the first has ended', async () => {
    const folder = await newFolder()
    const first = await open(folder)
    await expect(open(folder)).rejects.toThrow(/^DATA_DIR: another server/)
    await first.close()
    await expect((await open(folder)).check()).resolves.toBeUndefined()
  })

  it('[S25] the death of the database thread fails what waits, and the next statement starts another', async () => {
    const backend = await openSqlite({ folder: await newFolder() })
    const database = await openOn(backend, { log: silentLog })
    cleanUp.push(database.close)
    await addBoard(database.db, 'b')
    await database.updates.append(one(1))
    const pending = [2, 3, 4].map((seq) => database.updates.append(one(seq)).catch((error: unknown) => error))
    await backend.crash()
    const failures = (await Promise.all(pending)).filter((outcome) => outcome !== undefined)
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures) expect(storageFailure(failure)).toBe('unreachable')
    const { headSeq } = await database.updates.load('b')
    await database.updates.append(one(headSeq + 1))
    expect((await database.updates.load('b')).headSeq).toBe(headSeq + 1)
  })

  it('[S40] where nothing can be set aside, a board opens all the same, and it is done later (P12)', async () => {
    const told: number[] = []
    const database = await openNew({ onSetAside: (rows) => told.push(rows) })
    await addBoard(database.db, 'b')
    await database.updates.append([...one(1), ...one(2)])
    await database.db.updateTable('board_update').set({ checksum: 0 }).where('seq', '=', 2).execute()
    await pragma(database, 'query_only = 1')
    expect(await database.updates.load('b')).toMatchObject({ rows: [{ seq: 1 }], headSeq: 2, quarantined: 1 })
    expect(told).toEqual([])
    await pragma(database, 'query_only = 0')
    await database.updates.load('b')
    expect(told).toEqual([1])
  })

  it('[S26] a database of a newer version is not touched', async () => {
    const folder = await newFolder()
    const before = await open(folder)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(before.db)
    await before.close()
    await expect(open(folder)).rejects.toThrow(/newer version/)
  })

  it('[S27] another program that holds the file for long is an error, not a wait without end', async () => {
    const folder = await newFolder()
    const database = await open(folder)
    await addBoard(database.db, 'b')
    const other = new DatabaseSync(join(folder, DATABASE_FILE))
    other.exec('begin immediate')
    await pragma(database, 'busy_timeout = 50')
    const error = await database.updates.append(one(1)).catch((reason: unknown) => reason)
    expect(storageFailure(error)).toBe('busy')
    other.exec('rollback')
    other.close()
    await database.updates.append(one(1))
  })
})
