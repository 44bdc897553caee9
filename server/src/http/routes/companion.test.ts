import { writeLiveEvent } from '@wegpunkt/shared/workshop/live-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('t'), touchpoint('u'), touchpoint('far', null))
})
afterEach(() => at.api.close())

const focus = { on: 'stage', id: 's' }
const arriving = { name: 'Ankommen', minutes: 5, right: 'view' }
const notes = { name: 'Sammeln', minutes: 10, activity: 'notes', focus }
const rating = { name: 'Bewerten', minutes: 10, activity: 'rating', focus }
const voting = { name: 'Gewichten', minutes: 10, activity: 'voting', focus }
const start = async (...phases: object[]): Promise<string> => {
  const id = await at.prepare(...phases)
  await at.command(id, { do: 'start' })
  return id
}
const problem = ({ status, body }: Answered) => `${status} ${body?.type}`
const hands = (id: string, who: Answered, command?: object) =>
  at.call(who, command ? 'POST' : 'GET', `workshops/${id}/hands`, command)

async function follow(id: string, who: Answered) {
  const answered = await at.call(who, 'GET', `workshops/${id}/events`)
  const reader = (answered.body as ReadableStream<Uint8Array>).getReader()
  return {
    headers: answered.headers,
    next: async (): Promise<string | null> => {
      const { done, value } = await reader.read()
      return done ? null : new TextDecoder().decode(value)
    },
    leave: () => reader.cancel(),
  }
}

it('[K56] whoever may read the board follows its workshop: a number for each change, from what there is now on', async () => {
  const { vic, mona } = at.people
  const id = await start(arriving, notes)
  const stream = await follow(id, vic)
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(stream.headers.get('cache-control')).toContain('no-transform')
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  const { version } = (await at.call(vic, 'GET', `workshops/${id}`)).body
  expect(await stream.next()).toBe(writeLiveEvent({ version, hands: 0 }))
  const changed = await at.command(id, { do: 'next' })
  expect(await stream.next()).toBe(writeLiveEvent({ version: changed.version, hands: 0 }))
  expect(at.api.services.liveEvents.present(at.board)).toEqual([vic.body.id])
  await stream.leave()
  expect(at.api.services.liveEvents.present(at.board)).toEqual([])
  expect(problem(await at.call(mona, 'GET', 'workshops/never-was/events'))).toBe('404 workshop-not-found')
})

it('[K57] a stream ends with whoever follows it: signed out, removed, or the board is gone', async () => {
  const { ann, vic, cora, carl } = at.people
  const id = await start(arriving)
  const streams = await Promise.all([vic, cora, carl].map((who) => follow(id, who)))
  for (const { next } of streams) await next()
  await at.call(vic, 'DELETE', 'session')
  expect(await streams[0]?.next()).toBeNull()
  await at.call(ann, 'DELETE', `members/${cora.body.id}`)
  expect(await streams[1]?.next()).toBeNull()
  await at.command(id, { do: 'end' })
  await streams[2]?.next()
  await at.call(ann, 'DELETE', `boards/${at.board}`)
  expect(await streams[2]?.next()).toBeNull()
})

it('[K58] the subjects of a phase are what it asks to rate or vote for, in the customer’s order, with where they are', async () => {
  const { cora } = at.people
  const id = await start(rating, voting, notes)
  const subjects = async () => (await at.call(cora, 'GET', `workshops/${id}/subjects`)).body
  const inStage = { stage: 'Kauf', lane: { kind: 'ideas', name: '', department: null } }
  await at.edit({ do: 'set', in: 'elements', id: 'u', to: { at: [300, 0] } }, touchpoint('draft'))
  await at.edit({ do: 'type', id: 'draft', index: 0, remove: 5, insert: '' })
  const first = await subjects()
  expect(first.subjects).toEqual([
    { id: 't', kind: 'touchpoint', text: 't', ...inStage },
    { id: 'u', kind: 'touchpoint', text: 'u', ...inStage },
  ])
  await at.command(id, { do: 'next' })
  const note = { do: 'add-note', key: 'k', text: 'Zu lange', at: [0, 200], stage: 's', lane: 'l' }
  const made = (await at.call(cora, 'POST', `boards/${at.board}/commands`, note)).body.id
  const votable = await subjects()
  expect(votable.run).not.toBe(first.run)
  expect(votable.subjects.map(({ kind }: { kind: string }) => kind)).toEqual([
    'touchpoint',
    'touchpoint',
    'touchpoint',
    'note',
  ])
  await at.command(id, { do: 'next' })
  expect((await subjects()).subjects).toEqual([])
  expect((await subjects()).own).toEqual([{ id: made, kind: 'note', text: 'Zu lange', ...inStage }])
  expect((await at.call(at.people.carl, 'GET', `workshops/${id}/subjects`)).body.own).toEqual([])
})

it('[K170] what a reveal has put on the board is named with its result, read on the phone, and stands first in a vote', async () => {
  const { cora, carl } = at.people
  const id = await start(
    { ...notes, visibility: 'private', focus: { on: 'board' } },
    { ...voting, focus: { on: 'board' } },
  )
  const run = (await at.call(cora, 'GET', `workshops/${id}`)).body.run
  const subjects = async () => (await at.call(carl, 'GET', `workshops/${id}/subjects`)).body.subjects
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'a', text: 'Zu lange' } })
  await at.tell(id, carl, { do: 'keep-note', note: { id: 'b', text: 'Zu teuer' } })
  expect(await subjects()).toEqual([])
  await at.command(id, { do: 'reveal', run })
  const [result] = (await at.call(carl, 'GET', `workshops/${id}/results`)).body
  const written = (await subjects()) as { id: string; text: string }[]
  expect(written.map(({ text }) => text).toSorted()).toEqual(['Zu lange', 'Zu teuer'])
  expect(result.shown.toSorted()).toEqual(written.map((note) => note.id).toSorted())
  await at.command(id, { do: 'next' })
  expect((await subjects()).map(({ kind }: { kind: string }) => kind).slice(0, 3)).toEqual([
    'note',
    'note',
    'touchpoint',
  ])
})

it('[K59] hands are a queue that moderators see, and everybody else their own alone', async () => {
  const { cora, carl, mona, vic } = at.people
  const planned = await at.prepare(arriving)
  expect(problem(await hands(planned, cora, { do: 'raise' }))).toBe('409 workshop-refused')
  const id = await start(arriving)
  // The phase lets them look on: to ask for the floor they still may.
  expect((await hands(id, cora, { do: 'raise' })).body).toMatchObject({ queue: null })
  const since = (await hands(id, cora)).body.own
  await hands(id, carl, { do: 'raise' })
  await hands(id, cora, { do: 'raise' })
  expect(problem(await hands(id, vic, { do: 'raise' }))).toBe('403 not-allowed')
  const { queue, own } = (await hands(id, mona)).body
  expect(own).toBeNull()
  expect(queue).toMatchObject([
    { person: cora.body.id, name: 'cora', department: 'sales', at: since },
    { person: carl.body.id, name: 'carl' },
  ])
  for (const command of [{ do: 'lower', person: carl.body.id }, { do: 'lower-all' }])
    expect(problem(await hands(id, cora, command))).toBe('403 not-allowed')
  expect((await hands(id, carl)).body).toMatchObject({ own: expect.any(Number), queue: null })
  expect((await hands(id, cora, { do: 'lower' })).body.own).toBeNull()
  expect((await hands(id, mona, { do: 'lower', person: carl.body.id })).body.queue).toEqual([])
  await hands(id, carl, { do: 'raise' })
  expect((await hands(id, mona, { do: 'lower-all' })).body.queue).toEqual([])
})

it('[K60] a hand is gone with the workshop, with whoever is removed, and some time after they left', async () => {
  const { ann, cora, carl, eve, mona } = at.people
  const id = await start(arriving)
  const look = (seconds: number) => at.api.services.workshopWatch.look(1_900_000_000_000 + seconds * 1_000)
  const up = async () => (await hands(id, mona)).body.queue.map(({ name }: { name: string }) => name)
  for (const who of [cora, carl, eve]) await hands(id, who, { do: 'raise' })
  const phone = await follow(id, cora)
  at.api.present.set(at.board, [{ id: eve.body.id, name: 'eve', department: 'sales' }, here(mona)])
  await look(0)
  await look(100)
  expect(await up()).toEqual(['cora', 'carl', 'eve'])
  await look(130)
  expect(await up()).toEqual(['cora', 'eve'])
  await phone.leave()
  await look(140)
  await look(200)
  expect(await up()).toEqual(['cora', 'eve'])
  await at.call(ann, 'DELETE', `members/${eve.body.id}`)
  expect(await up()).toEqual(['cora'])
  await at.command(id, { do: 'end' })
  expect(await up()).toEqual([])
})

const here = (who: Answered) => ({ id: who.body.id, name: who.body.name, department: 'sales' })
