import type { Edit } from '@wegpunkt/shared/board/edits'
import { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Answered } from './testing.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('Kasse'), note('alt', 'war schon da'))
})
afterEach(() => at.api.close())

const note = (id: string, text: string): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: {
    kind: 'note',
    at: [0, 0],
    size: [120, 120],
    order: 'a0',
    stage: 's',
    lane: 'l',
    text,
    color: 'yellow',
    department: null,
  },
})
const open = { name: 'Sammeln', minutes: 10, activity: 'notes' }
const hidden = { name: 'Still', minutes: 5, activity: 'notes', visibility: 'private' }
const anonymous = { name: 'Verdeckt', minutes: 5, activity: 'notes', visibility: 'anonymous' }
const voting = { name: 'Abstimmen', minutes: 5, activity: 'voting', votes: 3 }

const ask = (id: string, who: Answered): Promise<Answered> => at.call(who, 'GET', `workshops/${id}/protocol`)
const protocol = async (id: string, who = at.people.mona): Promise<Protocol> =>
  Protocol.parse((await ask(id, who)).body)
const takePart = (id: string, who: Answered, department: string | null, isNamed = false) =>
  at.call(who, 'POST', `workshops/${id}/participants`, { department, isNamed })
const notesBy = ({ notes }: Protocol) =>
  notes.map(({ phase, notes: here }) => [phase, ...here.map(({ text }) => text).toSorted()])

it('[K89] who may read the board reads the protocol after the end, and before it who may moderate', async () => {
  const id = await at.prepare(open)
  const { mona, cora, vic } = at.people
  expect((await ask(id, mona)).body).toMatchObject({ type: 'workshop-refused' })
  await at.command(id, { do: 'start' })
  const before = [await ask(id, mona), await ask(id, cora), await ask(id, vic)]
  expect(before.map(({ status }) => status)).toEqual([200, 403, 403])
  await at.command(id, { do: 'end' })
  expect((await ask(id, vic)).status).toBe(200)
})

it('[K87] notes stand under the phase in which they came, revealed or open, as they are today', async () => {
  const { mona, cora, carl, eve } = at.people
  const id = await at.prepare(open, hidden, anonymous)
  await at.command(id, { do: 'start' })
  await takePart(id, cora, 'sales', true)
  await takePart(id, carl, 'service')
  const { id: mine } = (
    await at.call(cora, 'POST', `boards/${at.board}/commands`, {
      do: 'add-note',
      key: 'k',
      text: 'offen gesagt',
      at: [0, 0],
    })
  ).body
  await at.edit(note('eve', 'gezeichnet'), note('weg', 'bald wieder fort'))
  expect(notesBy(await protocol(id))).toEqual([['Sammeln', 'bald wieder fort', 'gezeichnet', 'offen gesagt']])

  const second = await at.command(id, { do: 'next' })
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'n1', text: 'leise' } })
  await at.tell(id, carl, { do: 'keep-note', note: { id: 'n2', text: 'auch leise' } })
  expect(JSON.stringify(await protocol(id))).not.toContain('leise')
  const third = await at.command(id, { do: 'next' })
  await at.tell(id, cora, { do: 'keep-note', note: { id: 'n3', text: 'unerkannt' } })
  await at.command(id, { do: 'reveal', run: second.run })
  await at.command(id, { do: 'reveal', run: third.run, evenOfFew: true })
  await at.edit({ do: 'remove', in: 'elements', ids: ['weg'] }, note('spaet', 'noch im dritten'))
  await at.command(id, { do: 'end' })
  await at.edit(note('danach', 'nach dem Ende'))

  const told = await protocol(id, eve)
  expect(notesBy(told)).toEqual([
    ['Sammeln', 'gezeichnet', 'offen gesagt'],
    ['Still', 'auch leise', 'leise'],
    ['Verdeckt', 'noch im dritten', 'unerkannt'],
  ])
  const all = told.notes.flatMap(({ notes }) => notes)
  const author = (text: string) => all.find((one) => one.text === text)?.author
  // Carl did not agree; and nobody is named where nobody was to be known.
  expect([author('offen gesagt'), author('leise'), author('auch leise'), author('unerkannt')]).toEqual([
    cora.body.name,
    cora.body.name,
    null,
    null,
  ])
  expect(all.find(({ id: one }) => one === mine)?.department).toBe(cora.body.department)
  expect(all.find(({ text }) => text === 'unerkannt')?.department).toBe(null)
  expect(told.moderators).toEqual([mona.body.name])
})

it('[K85] the agenda says what was planned and what really was, and what stayed hidden is not in it', async () => {
  const id = await at.prepare(open, hidden, voting)
  await at.command(id, { do: 'start' })
  const second = await at.command(id, { do: 'next' })
  await at.tell(id, at.people.cora, { do: 'keep-note', note: { id: 'n', text: 'nie gezeigt' } })
  await at.command(id, { do: 'back' })
  await at.command(id, { do: 'end' })
  const told = await protocol(id)
  expect(
    told.agenda.map(({ name, minutes, runs }) => [name, minutes, runs.map(({ times }) => times.length)]),
  ).toEqual([
    ['Sammeln', 10, [1, 1]],
    ['Still', 5, [1]],
    ['Abstimmen', 5, []],
  ])
  expect(told.agenda[1]?.runs[0]).toMatchObject({ id: second.run, secrecy: 'hidden' })
  expect(told.agenda[2]?.wasOnMs).toBe(null)
  expect(JSON.stringify(told)).not.toContain('nie gezeigt')
})

it('[K88] votes, decisions, measures and open customer questions are those of the workshop', async () => {
  const { mona, cora, carl, eve, ann } = at.people
  const rows = (kind: string, who: Answered, input: object) =>
    at.call(who, 'POST', `boards/${at.board}/${kind}`, input)
  const measure = (title: string, owner?: string) => ({
    title,
    touchpointIds: ['Kasse'],
    ...(owner && { owner }),
  })
  await rows('decisions', mona, { text: 'davor entschieden' })
  const taken = (await rows('measures', eve, measure('lag da und wird übernommen'))).body.id
  await rows('measures', eve, measure('lag da und bleibt'))
  const id = await at.prepare({ ...voting, right: 'edit' })
  await at.command(id, { do: 'start' })
  for (const who of [cora, carl, eve]) await takePart(id, who, null)
  await at.tell(id, cora, { do: 'vote', ballot: { Kasse: 1 } })
  await at.tell(id, carl, { do: 'vote', ballot: { alt: 1 } })
  await rows('decisions', mona, { text: 'dabei entschieden' })
  await rows('measures', eve, measure('neu vorgeschlagen'))
  expect((await at.call(eve, 'POST', `boards/${at.board}/measures/${taken}/take`)).status).toBe(200)
  await at.edit({
    do: 'set',
    in: 'elements',
    id: 'Kasse',
    to: { customersAsked: { answer: 'planned' } },
  })
  const { run } = (await at.call(mona, 'GET', `workshops/${id}`)).body
  await at.command(id, { do: 'reveal', run })
  await at.command(id, { do: 'end' })
  await rows('decisions', mona, { text: 'danach entschieden' })
  await rows('measures', eve, measure('danach'))

  const told = await protocol(id, ann)
  expect(told.votes).toMatchObject([
    {
      phase: 'Abstimmen',
      participants: null,
      voices: null,
      votes: null,
      places: [{ place: 1, votes: null, elements: [{ title: 'Kasse' }, { title: 'war schon da' }] }],
    },
  ])
  expect(told.decisions.map(({ text }) => text)).toEqual(['dabei entschieden'])
  expect(told.measures.map(({ title, isNew, isTaken, owner }) => [title, isNew, isTaken, owner])).toEqual([
    ['lag da und wird übernommen', false, true, eve.body.name],
    ['neu vorgeschlagen', true, false, null],
  ])
  expect(told.questions).toEqual([
    { id: 'Kasse', title: 'Kasse', asked: 'planned', open: ['customer-view', 'customer-says'] },
  ])
})

it('[K173] the curve of a protocol goes from what the board showed at the start to what the reveal showed', async () => {
  const { cora, carl, eve, ann } = at.people
  await at.edit({ do: 'assess', touchpoint: 'Kasse', persona: 'any', to: { experience: 1 } })
  const id = await at.prepare(
    { name: 'Bewerten', minutes: 5, activity: 'rating', visibility: 'private' },
    open,
  )
  const { run } = await at.command(id, { do: 'start' })
  const curve = async () =>
    (await protocol(id, ann)).curves.flatMap(({ stages }) =>
      stages.map(({ before, after }) => [before, after]),
    )
  for (const who of [cora, carl, eve]) {
    await takePart(id, who, null)
    const ratings = [{ touchpoint: 'Kasse', persona: 'any', experience: -2, expectation: null }]
    await at.tell(id, who, { do: 'rate', run, ratings })
  }
  expect(await curve()).toEqual([[1, 1]])
  await at.command(id, { do: 'reveal', run })
  expect(await curve()).toEqual([[1, -2]])
  await at.command(id, { do: 'end' })
  expect(await curve()).toEqual([[1, -2]])

  const next = await at.prepare(open)
  await at.command(next, { do: 'start' })
  await at.command(next, { do: 'end' })
  // It begins with what the one before has left.
  expect((await protocol(next, ann)).curves[0]?.stages[0]).toMatchObject({ before: -2, after: -2 })
})

it('[K100] whoever may contribute parks something in any phase, and nothing says whose it is', async () => {
  const { mona, cora, carl, vic } = at.people
  const id = await at.prepare({ name: 'Zuhören', minutes: 5, right: 'view' }, anonymous)
  await at.command(id, { do: 'start' })
  const park = (who: Answered, input: object) => at.call(who, 'POST', `workshops/${id}/parked`, input)
  expect((await park(vic, { key: 'v', text: 'nein' })).status).toBe(403)
  const said = await park(cora, { key: 'k', text: 'Was ist mit den Preisen?' })
  await park(cora, { key: 'k', text: 'Was ist mit den Preisen?' })
  await park(carl, { key: 'n', element: 'alt' })
  expect((await park(cora, { key: 'x' })).status).toBe(422)
  await at.command(id, { do: 'next' })
  await park(carl, { key: 'a', text: 'unter uns' })

  const listed = async (who: Answered) => (await at.call(who, 'GET', `workshops/${id}/parked`)).body.parked
  const all = await listed(cora)
  expect(
    all.map(({ text, element, mayRemove }: Record<string, unknown>) => [text, element, mayRemove]),
  ).toEqual([
    ['Was ist mit den Preisen?', null, true],
    ['', 'alt', false],
    ['unter uns', null, false],
  ])
  expect(JSON.stringify([all, said.body])).not.toMatch(new RegExp(`${cora.body.id}|${carl.body.id}`))
  const authors = await at.api.database.db.selectFrom('workshop_parked').select(['body', 'author']).execute()
  // Not even stored.
  expect(authors.find(({ body }) => body === 'unter uns')?.author).toBe(null)

  const remove = (who: Answered, parked: string) => at.call(who, 'DELETE', `workshops/${id}/parked/${parked}`)
  expect((await remove(carl, all[0].id)).status).toBe(403)
  expect((await remove(cora, all[0].id)).status).toBe(204)
  expect((await remove(mona, all[2].id)).status).toBe(204)
  await at.command(id, { do: 'end' })
  expect((await park(cora, { key: 'z', text: 'zu spät' })).body).toMatchObject({ type: 'workshop-refused' })
  expect((await protocol(id)).parked.map(({ text, phase }) => [text, phase])).toEqual([
    ['war schon da', 'Zuhören'],
  ])
})
