import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let folder: string
let at: TestWorkshop
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-anonymous-'))
  at = await openTestWorkshop(folder)
  await at.edit(stage, lane, touchpoint('t'))
})
afterEach(async () => {
  await at.api.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every file of the database, a character a byte. */
async function rawFiles(): Promise<string> {
  const names = await readdir(folder)
  const all = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return all.join('\n')
}
const times = (text: string, raw: string): number => raw.split(text).length - 1

const notes = {
  name: 'Sammeln',
  minutes: 10,
  activity: 'notes',
  visibility: 'anonymous',
  focus: { on: 'stage', id: 's' },
}
const rating = { name: 'Bewerten', minutes: 10, activity: 'rating', visibility: 'anonymous' }

it('[K39] after an anonymous reveal nothing in the database says whose a note or a rating was', async () => {
  const { cora, carl, ann } = at.people
  const id = await at.prepare(notes, rating)
  const { run } = await at.command(id, { do: 'start' })
  for (const who of [cora, carl])
    await at.call(who, 'POST', `workshops/${id}/participants`, { department: 'sales' })
  await at.api.database.sweep()
  const authors = [cora.body.id, carl.body.id] as string[]
  const before = await rawFiles()
  const text = 'Niemand hat je zurueckgerufen'
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'schluessel-der-notiz', text: 'Erste Fassung' } })
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'schluessel-der-notiz', text } })
  await at.tell(id, carl, { do: 'keep-note', note: { id: 'andere', text: 'Alles gut' } })
  const secrets = await at.api.database.db.selectFrom('workshop_secret').select('id').execute()
  expect(times(text, await rawFiles())).toBeGreaterThan(0)
  await at.command(id, { do: 'reveal', run, evenOfFew: true })
  const second = await at.command(id, { do: 'next' })
  const ratings = [{ touchpoint: 't', persona: 'any', experience: -2, expectation: 1 }]
  await at.tell(id, cora, { do: 'rate', ratings })
  await at.command(id, { do: 'reveal', run: second.run, evenOfFew: true })
  await at.api.services.sweeper.finish()

  const raw = await rawFiles()
  // As often as before anybody had said something, and never beside what they said.
  expect(authors.map((author) => times(author, raw))).toEqual(authors.map((author) => times(author, before)))
  for (const gone of ['schluessel-der-notiz', 'Erste Fassung', ...secrets.map((secret) => secret.id)])
    expect([gone, times(gone, raw)]).toEqual([gone, 0])
  expect(times(text, raw)).toBe(1)
  const { db } = at.api.database
  expect(await db.selectFrom('workshop_secret').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('contribution').selectAll().execute()).toEqual([])
  const onBoard = [...(await at.read()).elements.values()].filter(({ kind }) => kind === 'note')
  expect(onBoard).toMatchObject([{ department: null }, { department: null }])
  for (const path of [`workshops/${id}`, `workshops/${id}/results`]) {
    const body = JSON.stringify((await at.call(ann, 'GET', path)).body)
    expect(authors.filter((author) => body.includes(author))).toEqual([])
  }
  // That is what anonymous means for them, too.
  expect((await at.call(cora, 'GET', `boards/${at.board}/commands`)).body).toEqual([])
})

it('[K39] what a removed workshop kept secret leaves the files as well', async () => {
  const { cora, mona } = at.people
  const id = await at.prepare(notes)
  await at.command(id, { do: 'start' })
  const text = 'Das sollte niemand lesen'
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'n', text } })
  await at.command(id, { do: 'end' })
  expect(times(text, await rawFiles())).toBeGreaterThan(0)
  expect((await at.call(mona, 'DELETE', `workshops/${id}`)).status).toBe(204)
  await at.api.services.sweeper.finish()
  expect(times(text, await rawFiles())).toBe(0)
})
