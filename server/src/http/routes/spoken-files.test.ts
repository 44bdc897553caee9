import type { FileComment, FileWorkshop } from '@wegpunkt/shared/formats/spoken'
import { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { broughtIn } from './testing-files.ts'
import type { Answered } from './testing.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('Kasse'))
})
afterEach(() => at.api.close())

const bytes = (file: object): Uint8Array => new Uint8Array(Buffer.from(JSON.stringify(file)))
const exported = async (who = at.people.mona, board = at.board): Promise<Answered['body']> =>
  (await at.call(who, 'GET', `boards/${board}/export?format=board`)).body
const say = async (who: Answered, text: string, more: object = {}): Promise<string> => {
  const input = { key: newId(), about: { on: 'element', id: 'Kasse' }, text, ...more }
  return (await at.call(who, 'POST', `boards/${at.board}/comments`, input)).body.id
}
const answer = async (who: Answered, thread: string, text: string): Promise<string> =>
  (await at.call(who, 'POST', `boards/${at.board}/comments/${thread}/answers`, { key: newId(), text })).body
    .id
const protocol = async (id: string): Promise<Protocol> => {
  const { body } = await at.call(at.people.ann, 'GET', `workshops/${id}/protocol`)
  return { ...Protocol.parse(body), madeAt: 0 }
}
/** Gone, and come in again by an owner. */
async function restored(): Promise<Answered['body']> {
  const file = await exported()
  await at.call(at.people.ann, 'DELETE', `boards/${at.board}`)
  const brought = await broughtIn(at.api, at.people.ann.cookie, bytes(file))
  expect(brought.body).toMatchObject({ state: 'done', preview: { leftOut: {} } })
  return file
}

/** A workshop with votes, something parked and a note of somebody who agreed to be named. */
async function held(): Promise<string> {
  const { ann, mona, cora, carl, eve } = at.people
  const voting = { name: 'Abstimmen', minutes: 5, activity: 'voting', votes: 3 }
  const anonymous = { name: 'Verdeckt', minutes: 5, activity: 'notes', visibility: 'anonymous' }
  const id = await at.prepare({ name: 'Sammeln', minutes: 10, activity: 'notes' }, voting, anonymous)
  const first = await at.command(id, { do: 'start' })
  expect(first.run).not.toBeNull()
  const takePart = (who: Answered, department: string, isNamed = false) =>
    at.call(who, 'POST', `workshops/${id}/participants`, { department, isNamed, customerContact: 'never' })
  await takePart(cora, 'sales', true)
  for (const who of [carl, eve, ann]) await takePart(who, 'service')
  const note = { do: 'add-note', key: 'k', text: 'offen gesagt', at: [0, 0] }
  await at.call(cora, 'POST', `boards/${at.board}/commands`, note)
  await at.call(mona, 'POST', `workshops/${id}/parked`, { key: 'k', text: 'Preise' })
  const second = await at.command(id, { do: 'next' })
  for (const who of [cora, carl, eve]) await at.tell(id, who, { do: 'vote', ballot: { Kasse: 1 } })
  await at.command(id, { do: 'reveal', run: second.run })
  await at.command(id, { do: 'next' })
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'n3', text: 'nie verraten' } })
  await at.command(id, { do: 'end' })
  return id
}

it('[F62] comments go out with the board and come back as they were: threads, authors, mentions, what is settled and erased', async () => {
  const { ann, mona, cora, carl } = at.people
  const thread = await say(mona, `Warum, @{${cora.body.id}}?`)
  await answer(cora, thread, 'Weil die Kasse klemmt')
  const erased = await answer(carl, thread, 'bald fort')
  await answer(cora, thread, 'Danke')
  await at.call(mona, 'POST', `boards/${at.board}/comments/${thread}/resolution`)
  await at.call(carl, 'DELETE', `boards/${at.board}/comments/${erased}`)
  await say(carl, 'Zur Phase', { about: { on: 'stage', id: 's' } })
  const before = (await at.call(ann, 'GET', `boards/${at.board}/comments`)).body
  const file = await restored()
  expect(file.comments.map(({ state }: FileComment) => state).toSorted()).toContain('erased')
  expect(JSON.stringify(file)).not.toContain('bald fort')
  const after = (await at.call(ann, 'GET', `boards/${at.board}/comments`)).body
  const plain = (page: typeof before) => page.comments.map((one: object) => ({ ...one, version: 0, said: 0 }))
  expect(plain(after)).toEqual(plain(before))
  expect(after.people).toEqual(before.people)
  // Nobody is told that there is something new.
  expect(after.comments.every(({ said }: { said: number }) => said === 0)).toBe(true)
  expect((await exported(ann)).comments).toEqual(file.comments)
})

it('[F63] a workshop that has ended comes back with the same protocol, one that is prepared can be begun', async () => {
  const { ann } = at.people
  const id = await held()
  const planned = await at.prepare({ name: 'Später', minutes: 5 })
  const [before, results] = [await protocol(id), (await at.call(ann, 'GET', `workshops/${id}/results`)).body]
  expect(before).toMatchObject({ votes: [{ votes: 3 }], parked: [{ text: 'Preise' }] })
  const { workshops } = await restored()
  expect(workshops.map((one: FileWorkshop) => one.id).toSorted()).toEqual([id, planned].toSorted())
  expect(await protocol(id)).toEqual(before)
  expect((await at.call(ann, 'GET', `workshops/${id}/results`)).body).toEqual(results)
  const begun = await at.call(ann, 'POST', `workshops/${planned}/commands`, { do: 'start' })
  expect([begun.status, begun.body.status]).toEqual([200, 'running'])
  expect((await exported(ann)).workshops.map((one: FileWorkshop) => one.id)).toEqual([id])
})

it('[F62] what a reveal has shown comes along of results that do not say which notes those were', async () => {
  const id = await held()
  const { db } = at.api.database
  const rows = await db.selectFrom('workshop_result').selectAll().where('workshop_id', '=', id).execute()
  expect(rows.length).toBeGreaterThan(0)
  const [file, before] = [await exported(), await protocol(id)]
  for (const { run_id, body } of rows) {
    const { shown: _, ...older } = JSON.parse(body)
    const change = { body: JSON.stringify(older) }
    await db.updateTable('workshop_result').set(change).where('run_id', '=', run_id).execute()
  }
  expect((await exported()).workshops[0].results).toEqual(file.workshops[0].results)
  for (const result of file.workshops[0].results) delete result.shown
  const { body } = await broughtIn(at.api, at.people.ann.cookie, bytes(file))
  expect(body).toMatchObject({ state: 'done', preview: { leftOut: {} } })
  const there = await exported(at.people.ann, body.boards[0].id)
  expect((await protocol(there.workshops[0].id)).votes[0]?.places).toEqual(before.votes[0]?.places)
})

it('[F63] nothing that was said in private is in a file: no notes, nobody who was not to be named, no codes', async () => {
  const { cora, carl, eve } = at.people
  await held()
  const planned = await at.prepare({ name: 'Später', minutes: 5 })
  await at.call(at.people.mona, 'POST', `workshops/${planned}/links`, {})
  const waiting = await visitorWaits('Noch nicht freigegeben')
  expect(waiting.status).toBe(201)
  const text = JSON.stringify(await exported())
  const { db } = at.api.database
  const doors = await db.selectFrom('workshop_door').selectAll().execute()
  const links = await db.selectFrom('join_link').selectAll().execute()
  const codes = [...doors, ...links].flatMap((row) =>
    Object.entries(row).flatMap(([key, one]) =>
      key !== 'workshop_id' && typeof one === 'string' && one.length > 7 ? [one] : [],
    ),
  )
  expect(codes.length).toBeGreaterThan(1)
  const people = [carl.body.id, eve.body.id]
  const words = [
    'nie verraten',
    'Noch nicht freigegeben',
    'customerContact',
    '"never"',
    'attention',
    'groups',
  ]
  for (const secret of [...codes, ...people, ...words])
    expect([secret, text.includes(secret)]).toEqual([secret, false])
  expect(text).toContain(cora.body.id)
})

it('[F63] of somebody who was removed there is nothing in a file', async () => {
  const { ann, cora, mona } = at.people
  const thread = await say(cora, 'Von Cora')
  await answer(mona, thread, `@{${cora.body.id}} hat recht`)
  await held()
  expect((await at.call(ann, 'DELETE', `members/${cora.body.id}`)).status).toBe(204)
  const file = await exported(mona)
  const text = JSON.stringify(file)
  expect(text).not.toContain(cora.body.id)
  expect(text).not.toMatch(/"cora"/i)
  expect(text).toContain('@{} hat recht')
})

it('[F64] an export of a snapshot holds no comments and workshops', async () => {
  const { ann, mona } = at.people
  await say(mona, 'Nur auf dem Board')
  await held()
  const persona = (await at.call(ann, 'POST', 'personas', { name: 'Petra' })).body.id
  await at.call(ann, 'PATCH', `boards/${at.board}`, { personas: [persona] })
  const taken = await at.call(ann, 'POST', `boards/${at.board}/snapshots`, {
    persona,
    label: 'Ist',
    kind: 'as-is',
  })
  expect(taken.status).toBe(201)
  const { body } = await at.call(ann, 'GET', `snapshots/${taken.body.id}/export?format=board`)
  expect(Object.keys(body)).toContain('snapshot')
  expect(Object.keys(body)).not.toContain('comments')
  expect(JSON.stringify(body)).not.toMatch(/Nur auf dem Board|Sammeln/)
})

it('[F65] beside the board it came from, all that was said is there twice, each with ids of its own', async () => {
  const { ann, mona } = at.people
  const thread = await say(mona, 'Doppelt')
  await answer(mona, thread, 'Ja')
  const id = await held()
  const { body } = await broughtIn(at.api, ann.cookie, bytes(await exported()))
  const [{ id: second }] = body.boards
  const there = await exported(ann, second)
  expect(there.comments.map(({ text }: FileComment) => text)).toEqual(['Doppelt', 'Ja'])
  expect(there.comments[1].thread).toBe(there.comments[0].id)
  expect(there.comments[0].id).not.toBe(thread)
  const other = await protocol(there.workshops[0].id)
  const before = await protocol(id)
  expect(other.notes[0]?.notes).toEqual(before.notes[0]?.notes)
  expect(other.votes[0]?.places).toEqual(before.votes[0]?.places)
})

it('[F65] who brings a file and is no owner credits nobody: others said it from outside', async () => {
  const { mona, eve } = at.people
  await say(mona, 'Von Mona')
  const { body } = await broughtIn(at.api, eve.cookie, bytes(await exported()))
  const there = await exported(eve, body.boards[0].id)
  expect(there.comments).toMatchObject([{ author: null, visitor: mona.body.name }])
})

async function visitorWaits(text: string): Promise<Answered> {
  const input = {
    name: 'Vorstand',
    shows: { ...usualShows, comments: true },
    allows: 'comment',
    approval: true,
  }
  const { body } = await at.call(at.people.mona, 'POST', `boards/${at.board}/links`, input)
  const opened = await at.api.call('POST /api/links/open', {
    input: { token: body.token },
    address: '10.2.2.2',
  })
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const said = { key: newId(), name: 'Uta', where: { on: 'element', id: 'Kasse' }, text }
  return await at.api.call(`POST /api/view/${opened.body.link}/comments`, {
    cookie,
    address: '10.2.2.2',
    input: said,
  })
}
