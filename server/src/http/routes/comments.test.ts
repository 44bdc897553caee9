import { MAX_MENTIONS } from '@wegpunkt/shared/limits'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createCommentPages } from '../../services/comment-pages.ts'
import { newId } from '../../services/random-id.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

/** Six accounts, on a machine that does much else. */
const PREPARED_WITHIN_MS = 60_000

let at: TestWorkshop
let board = ''
let people: TestWorkshop['people']
beforeAll(async () => {
  at = await openTestWorkshop()
  ;({ people } = at)
}, PREPARED_WITHIN_MS)
beforeEach(async () => {
  board = (await at.call(people.ann, 'POST', 'boards', { title: 'Kommentare' })).body.id
})
afterAll(() => at.api.close())

const about = { on: 'element', id: 'e1' } as const
type Path = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const ask = (who: Answered, method: Path, path = '', input?: object): Promise<Answered> =>
  at.call(who, method, `boards/${board}/comments${path}`, input)
const begin = (who: Answered, text: string, key = newId()): Promise<Answered> =>
  ask(who, 'POST', '', { key, about, text })
const answer = (who: Answered, thread: string, text: string): Promise<Answered> =>
  ask(who, 'POST', `/${thread}/answers`, { key: newId(), text })
const page = async (who: Answered, since = 0): Promise<Answered['body']> =>
  (await ask(who, 'GET', `?since=${since}`)).body
const texts = async (who = people.ann): Promise<string[]> =>
  (await page(who)).comments.map((one: { text: string; state: string }) => one.text || one.state)

it('[T1] who may contribute begins threads and answers, who may read reads them, with who said what', async () => {
  const first = await begin(people.cora, 'Wer antwortet hier?\r\nBitte melden\u0007 ')
  expect(first.status).toBe(201)
  const { id } = first.body
  expect(first.body).toMatchObject({ thread: id, about, isMine: true, author: people.cora.body.id })
  expect((await answer(people.eve, id, 'Der Vertrieb')).status).toBe(201)
  expect((await begin(people.vic, 'Ich lese nur')).status).toBe(403)
  expect((await answer(people.vic, id, 'Ich lese nur')).status).toBe(403)
  expect(await texts(people.vic)).toEqual(['Wer antwortet hier?\nBitte melden', 'Der Vertrieb'])
  const { people: named, comments } = await page(people.vic)
  expect(named.map((one: { name: string }) => one.name).toSorted()).toEqual(['cora', 'eve'])
  expect(comments.map((one: { isMine: boolean }) => one.isMine)).toEqual([false, false])
  expect(JSON.stringify(named)).not.toContain('@example.com')
  for (const text of ['', '  \n ', '\u2800', 'x'.repeat(2001)])
    expect((await begin(people.cora, text)).status).toBe(422)
  expect((await answer(people.cora, 'never-was', 'x')).status).toBe(404)
})

it('[T1] what is sent twice is said once, and nobody takes over what another has said by its key', async () => {
  const key = newId()
  const [one, two] = await Promise.all([begin(people.cora, 'Einmal', key), begin(people.cora, 'Einmal', key)])
  expect(two.body.id).toBe(one.body.id)
  const other = await begin(people.carl, 'Ein anderer', key)
  expect(other.body.id).not.toBe(one.body.id)
  expect(await texts()).toEqual(['Einmal', 'Ein anderer'])
})

it('[T2] who said it changes it, moderators and who said it erase it, nobody else does either', async () => {
  const { id } = (await begin(people.cora, 'Erste Fassung')).body
  for (const who of [people.eve, people.mona, people.ann, people.vic])
    expect((await ask(who, 'PATCH', `/${id}`, { text: 'Fremd' })).status).toBe(403)
  const changed = await ask(people.cora, 'PATCH', `/${id}`, { text: 'Zweite Fassung' })
  expect(changed.body).toMatchObject({ text: 'Zweite Fassung', changedAt: expect.any(String) })
  for (const who of [people.eve, people.carl, people.vic])
    expect((await ask(who, 'DELETE', `/${id}`)).status).toBe(403)
  expect((await ask(people.mona, 'DELETE', `/${id}`)).status).toBe(204)
  expect((await ask(people.cora, 'DELETE', `/${id}`)).status).toBe(404)
  expect(await texts()).toEqual([])
})

it('[T2] who began a thread and moderators settle it and take it up again', async () => {
  const { id } = (await begin(people.cora, 'Offen?')).body
  for (const who of [people.carl, people.eve])
    expect((await ask(who, 'POST', `/${id}/resolution`)).status).toBe(403)
  const settled = await ask(people.mona, 'POST', `/${id}/resolution`)
  expect(settled.body.resolved).toEqual({ at: expect.any(String), by: people.mona.body.id })
  expect((await ask(people.cora, 'POST', `/${id}/resolution`)).body.resolved.by).toBe(people.mona.body.id)
  expect((await ask(people.cora, 'DELETE', `/${id}/resolution`)).status).toBe(204)
  expect((await page(people.vic)).comments[0].resolved).toBe(null)
  const reply = (await answer(people.eve, id, 'Ja')).body
  expect((await ask(people.mona, 'POST', `/${reply.id}/resolution`)).status).toBe(404)
})

it('[T3] what was erased leaves a trace only where others have said something in the thread', async () => {
  const { id } = (await begin(people.cora, 'Frage')).body
  const reply = (await answer(people.eve, id, 'Antwort')).body
  expect((await ask(people.cora, 'DELETE', `/${id}`)).status).toBe(204)
  const trace = (await page(people.ann)).comments.find((one: { id: string }) => one.id === id)
  expect(trace).toMatchObject({ state: 'erased', text: '', author: null, isMine: false, about })
  expect((await answer(people.carl, id, 'Geht weiter')).status).toBe(201)
  const { version } = await page(people.ann)
  const carls = (await page(people.carl)).comments.find((one: { isMine: boolean }) => one.isMine)
  await ask(people.carl, 'DELETE', `/${carls.id}`)
  await ask(people.eve, 'DELETE', `/${reply.id}`)
  expect(await texts()).toEqual([])
  expect((await page(people.ann, version)).gone).toEqual([id])
})

it('[T5] only members can be named, and not a whole company at once', async () => {
  const cora = people.cora.body.id
  const said = await begin(people.eve, `Bitte @{${cora}} und @{fremd}`)
  expect(said.body.text).toBe(`Bitte @{${cora}} und @(fremd)`)
  expect((await page(people.vic)).people.map((one: { id: string }) => one.id)).toContain(cora)
  const everybody = Object.values(people).map(({ body }) => `@{${body.id}}`)
  expect((await begin(people.eve, everybody.join(' '))).status).toBe(201)
  expect(everybody.length).toBeLessThan(MAX_MENTIONS)
})

it('[T6] up to where one has read is one’s own, never goes back, and never beyond what was said', async () => {
  const { id, said } = (await begin(people.cora, 'Neu')).body
  const marks = async (who: Answered) => (await at.call(who, 'GET', `boards/${board}/comment-marks`)).body
  const mark = (who: Answered, input: object) => at.call(who, 'POST', `boards/${board}/comment-marks`, input)
  expect(await marks(people.eve)).toEqual({ all: 0, threads: [] })
  expect((await mark(people.eve, { thread: id, said: 1_000_000 })).status).toBe(204)
  expect(await marks(people.eve)).toEqual({ all: 0, threads: [{ thread: id, said }] })
  await mark(people.eve, { thread: id, said: 0 })
  expect((await marks(people.eve)).threads).toEqual([{ thread: id, said }])
  expect(await marks(people.ann)).toEqual({ all: 0, threads: [] })
  expect((await mark(people.eve, { thread: null, said })).status).toBe(204)
  expect(await marks(people.eve)).toEqual({ all: said, threads: [] })
  expect((await mark(people.vic, { thread: 'never-was', said })).status).toBe(404)
  expect((await mark(people.vic, { thread: id, said })).status).toBe(204)
})

it('[T7] while a phase hides, who takes part says nothing to all by comments; moderators may, and erasing works', async () => {
  board = at.board
  const { id } = (await begin(people.cora, 'Vorher')).body
  const own = (await begin(people.cora, 'Auch vorher')).body.id
  const phases = [
    { name: 'Still', minutes: 5, activity: 'notes', visibility: 'private', right: 'contribute' },
  ]
  const workshop = await at.prepare(...phases)
  await at.command(workshop, { do: 'start' })
  for (const who of [people.cora, people.eve]) {
    expect((await begin(who, 'Mein Geheimnis')).status).toBe(409)
    expect((await answer(who, id, 'Mein Geheimnis')).status).toBe(409)
  }
  expect((await ask(people.cora, 'PATCH', `/${id}`, { text: 'Mein Geheimnis' })).status).toBe(409)
  expect((await begin(people.mona, 'Noch fünf Minuten')).status).toBe(201)
  expect((await ask(people.cora, 'DELETE', `/${own}`)).status).toBe(204)
  expect(JSON.stringify(await page(people.ann))).not.toContain('Geheimnis')
  await at.command(workshop, { do: 'end' })
  expect((await begin(people.cora, 'Danach')).status).toBe(201)
})

it('[T8] a page holds so much, and the next one goes on where it ended', async () => {
  for (const text of ['1', '2', '3', '4', '5']) await begin(people.ann, text)
  const { db } = at.api.database
  const pages = createCommentPages({ db, boards: at.api.services.boards, most: 2 })
  const me = (await at.call(people.ann, 'GET', 'me')).body
  const seen: string[] = []
  let [since, rest] = [0, true]
  while (rest) {
    const one = await pages.since(me, board, since)
    ;({ version: since, rest } = one)
    seen.push(one.comments.map(({ text }) => text).join())
  }
  expect(seen).toEqual(['1,2', '3,4', '5'])
  expect((await at.call(people.vic, 'GET', `boards/${board}/rows`)).body.comments).toBe(since)
  const all = await pages.since(me, board, since + 1000)
  expect(all.since).toBe(0)
})

it('[T8] a board and a thread take so many comments and no more', async () => {
  const { id } = (await begin(people.ann, 'Erster')).body
  const { db } = at.api.database
  const row = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const many = Array.from({ length: 499 }, (_, i) => ({ ...row, id: `${id}-${i}`, version: 1000 + i }))
  for (let i = 0; i < many.length; i += 100)
    await db
      .insertInto('comment')
      .values(many.slice(i, i + 100))
      .execute()
  expect((await answer(people.ann, id, 'Zu viel')).status).toBe(409)
  expect((await begin(people.ann, 'Ein neuer Faden')).status).toBe(201)
})
