import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { silentLog } from '../../log.ts'
import { type Database, openDatabase } from '../database.ts'
import { type StoredRow, eraseRow, insertRow, updateRow } from '../queries/board-rows.ts'
import { addBoard } from '../storage.contract.ts'
import { ann } from '../testing/ann.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of cleanUp.splice(0).toReversed()) await end()
})

async function openIn(): Promise<{ folder: string; database: Database }> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-sweep-'))
  cleanUp.push(() => rm(folder, { recursive: true, force: true }))
  const database = await openDatabase({ dataDir: folder, log: silentLog })
  cleanUp.push(database.close)
  await addBoard(database.db, 'b')
  return { folder, database }
}

/** Every file of the database, as text of which each byte is a character. */
async function rawFiles(folder: string): Promise<string> {
  const names = await readdir(folder)
  const all = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return all.join('\n')
}

const MARK = /secret-\d+-end/gu
const stored = (id: string, version: number, body: string): StoredRow => ({
  id,
  board_id: 'b',
  kind: 'evidence',
  version,
  author: null,
  owner: null,
  day: null,
  created_at: 0,
  changed_at: 0,
  body,
})

it('[S56] nothing that was erased or written over is in any file after the sweep, whatever moved before', async () => {
  const { folder, database } = await openIn()
  const { db, sweep } = database
  const random = createRandom(7)
  const living = new Map<string, string>()
  const secrets: string[] = []
  const secret = (): string => {
    const text = `secret-${secrets.length}-end`
    secrets.push(text)
    return text
  }
  const padded = (text: string): string => text + 'x'.repeat(random.int(700))
  await db.transaction().execute(async (tx) => {
    for (let step = 1; step <= 6_000; step++) {
      const ids = [...living.keys()]
      const id = random.pick(ids)
      const act = random.next()
      if (act < 0.5 || id === null) {
        const text = secret()
        living.set(`r${step}`, text)
        await insertRow(tx, stored(`r${step}`, step, padded(text)))
      } else if (act < 0.75) {
        living.delete(id)
        await eraseRow(tx, stored(id, step, ''), step)
      } else {
        const text = secret()
        living.set(id, text)
        await updateRow(tx, id, { version: step, body: padded(text) })
      }
    }
  })
  await sweep()
  const kept = new Set(living.values())
  const found = new Set((await rawFiles(folder)).match(MARK))
  expect(secrets.filter((text) => !kept.has(text) && found.has(text))).toEqual([])
  expect([...kept].filter((text) => !found.has(text))).toEqual([])
}, 60_000)

it('[S55] a table that refers to what is swept is swept with it, or nothing is', async () => {
  const { database } = await openIn()
  const { db, sweep } = database
  await sweep()
  await db.insertInto('person').values(ann).execute()
  await db.schema
    .createTable('later')
    .addColumn('person_id', 'text', (it) => it.references('person.id').onDelete('cascade'))
    .execute()
  await sql`insert into later values ('ann')`.execute(db)
  await expect(sweep()).rejects.toThrow('later refers to person')
  expect((await sql`select * from later`.execute(db)).rows).toEqual([{ person_id: 'ann' }])
})
