import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { testGuests } from './testing-guests.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

let folder: string
let at: TestWorkshop
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-comments-'))
  at = await openTestWorkshop(folder)
}, 60_000)
afterEach(async () => {
  await at.api.close()
  await rm(folder, { recursive: true, force: true })
})

/** Which of these texts stand in any file of the database. */
async function found(...texts: string[]): Promise<string[]> {
  await at.api.services.sweeper.finish()
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return texts.filter((text) => files.some((file) => file.includes(text)))
}
const say = async (who: Answered, text: string, thread?: string): Promise<string> => {
  const path = `boards/${at.board}/comments${thread ? `/${thread}/answers` : ''}`
  const about = { on: 'point', at: [1, 2] }
  return (await at.call(who, 'POST', path, { key: newId(), text, ...(!thread && { about }) })).body.id
}
const shown = async (who: Answered) => {
  const { comments, ...page } = (await at.call(who, 'GET', `boards/${at.board}/comments`)).body
  const inOrder = (a: { createdAt: string }, b: { createdAt: string }): number =>
    a.createdAt < b.createdAt ? -1 : 1
  return { ...page, comments: comments.toSorted(inOrder) }
}

it('[T3] what was erased or written over is in no file any more', async () => {
  const { cora, eve, mona } = at.people
  const first = await say(cora, 'Frau Sommerfeld aus Gießen wartete neun Wochen')
  await say(eve, 'Das bleibt im Archiv', first)
  const other = await say(cora, 'Meine allererste Fassung')
  const path = `boards/${at.board}/comments`
  await at.call(cora, 'PATCH', `${path}/${other}`, { text: 'Die zweite Fassung' })
  await at.call(mona, 'DELETE', `${path}/${first}`)
  expect(await found('Sommerfeld', 'allererste', 'Das bleibt im Archiv', 'Die zweite Fassung')).toEqual([
    'Das bleibt im Archiv',
    'Die zweite Fassung',
  ])
  await at.call(cora, 'DELETE', `${path}/${other}`)
  await at.call(at.people.ann, 'DELETE', `boards/${at.board}`)
  expect(await found('Die zweite Fassung', 'Das bleibt im Archiv')).toEqual([])
})

it('[T4] what a removed member said stays, by nobody; where others named them, nobody is named', async () => {
  const { cora, eve, ann } = at.people
  const id = cora.body.id as string
  const first = await say(cora, 'Meine Frage')
  await at.call(cora, 'POST', `boards/${at.board}/comments/${first}/resolution`)
  await say(eve, `Gut gesehen, @{${id}}`, first)
  const before = (await shown(ann)).version
  expect(await found(id)).toEqual([id])
  expect((await at.call(ann, 'DELETE', `members/${id}`)).status).toBe(204)
  const { comments, people, version } = await shown(ann)
  expect(comments).toMatchObject([
    { text: 'Meine Frage', author: null, state: 'said', resolved: { by: null } },
    { text: 'Gut gesehen, @{}', author: eve.body.id },
  ])
  expect(people.map((one: { id: string }) => one.id)).toEqual([eve.body.id])
  expect(version).toBeGreaterThan(before)
  expect(at.api.told.at(-1)).toBe(`rows ${at.board} ${version} comment`)
  expect(await found(id, 'Meine Frage')).toEqual(['Meine Frage'])
})

it('[T4] a guest who is put out, or whose workshop goes, is named nowhere; what they said stays', async () => {
  const workshop = await at.prepare({ name: 'Sammeln', minutes: 5, activity: 'notes', right: 'contribute' })
  await at.command(workshop, { do: 'start' })
  const door = testGuests(at)
  const { token } = await door.link(workshop)
  const gus = await door.join(token, 'Gustav Gast')
  const uta = await door.join(token, 'Uta Unterwegs')
  await say(gus, 'Als Gast gesagt')
  await say(uta, 'Auch als Gast')
  const byName = async () =>
    (await shown(at.people.ann)).people.map((one: { name: string }) => one.name).toSorted()
  expect(await byName()).toEqual(['Gustav Gast', 'Uta Unterwegs'])
  const list = (await at.call(at.people.mona, 'GET', `workshops/${workshop}/people`)).body.people
  const id = list.find((one: { name: string }) => one.name === 'Gustav Gast').id
  await at.call(at.people.mona, 'POST', `workshops/${workshop}/people`, { do: 'remove', people: [id] })
  expect(await byName()).toEqual(['Uta Unterwegs'])
  await at.command(workshop, { do: 'end' })
  expect((await at.call(at.people.mona, 'DELETE', `workshops/${workshop}`)).status).toBe(204)
  expect(await byName()).toEqual([])
  const texts = (await shown(at.people.ann)).comments.map((one: { text: string }) => one.text)
  expect(texts).toEqual(['Als Gast gesagt', 'Auch als Gast'])
  expect(await found('Gustav Gast', 'Uta Unterwegs', id)).toEqual([])
})
