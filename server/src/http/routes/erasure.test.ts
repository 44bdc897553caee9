import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteChore } from '../../storage/queries/chores.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let folder: string
let api: TestApi
let ann: Answered
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-erased-'))
  api = await openTestApi({ publicUrl: null, trustProxy: false }, undefined, folder)
  ann = await api.setUp()
})
afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, input?: object, by = ann) =>
  api.call(`${method} /api/${path}`, { cookie: by.cookie, ...(input && { input }) })

/** Which of these texts stand in any file of the database. */
async function found(...texts: string[]): Promise<string[]> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return texts.filter((text) => files.some((file) => file.includes(text)))
}

it('[S58] what is erased, written over, or a name of somebody removed is in no file any more', async () => {
  const bob = await api.join(ann, 'Bartholomaeus', 'editor')
  const board = (await call('POST', 'boards', { title: 'Reise' })).body.id
  const quote = 'Frau Sommerfeld aus Gießen wartete neun Wochen'
  const evidence = (await call('POST', `boards/${board}/evidence`, { type: 'interview', quote })).body
  const kept = 'Das bleibt im Archiv'
  await call('POST', `boards/${board}/evidence`, { type: 'interview', quote: kept })
  const idea = (await call('POST', `boards/${board}/ideas`, { title: 'Meine erste Fassung' })).body
  await call('PATCH', `boards/${board}/ideas/${idea.id}`, { title: 'Die zweite Fassung' })
  const persona = (await call('POST', 'personas', { name: 'Sabrina Vogelsang', quote: 'Ich will Ruhe' })).body
  await call('PATCH', `boards/${board}`, { personas: [persona.id] })
  await call('POST', `boards/${board}/team`, { person: bob.body.id })
  const texts = [
    quote,
    'Meine erste Fassung',
    'Sabrina Vogelsang',
    'Ich will Ruhe',
    'Bartholomaeus',
    bob.body.id,
    bob.body.email,
  ]
  expect(await found(...texts, kept)).toEqual([...texts, kept])
  expect((await call('DELETE', `boards/${board}/evidence/${evidence.id}`)).status).toBe(204)
  expect((await call('DELETE', `personas/${persona.id}`)).status).toBe(204)
  expect((await call('DELETE', `members/${bob.body.id}`)).status).toBe(204)
  await api.services.sweeper.finish()
  expect(await found(...texts, kept)).toEqual([kept])
  const { gone } = (await call('GET', `boards/${board}/rows?since=1`)).body
  expect(gone).toEqual([{ kind: 'evidence', id: evidence.id, createdAt: evidence.createdAt }])
})

it('[S57] a sweep that was due when the server ended, or that failed, is made up for', async () => {
  const { db } = api.database
  const due = () => db.selectFrom('chore').select('name').execute()
  await noteChore(db, 'sweep', 1)
  await noteChore(db, 'sweep', 2)
  expect(await due()).toEqual([{ name: 'sweep' }])
  await db.schema.alterTable('board_row').renameTo('elsewhere').execute()
  await api.services.sweeper.finish()
  expect(await due()).toEqual([{ name: 'sweep' }])
  await db.schema.alterTable('elsewhere').renameTo('board_row').execute()
  await api.services.sweeper.finish()
  expect(await due()).toEqual([])
})
