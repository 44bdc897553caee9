import { afterEach, beforeEach, expect, it } from 'vitest'
import { testGuests } from './testing-guests.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
})
afterEach(() => at.api.close())

const notes = { name: 'Sammeln', minutes: 10, activity: 'notes' }
const hidden = { ...notes, name: 'Still', visibility: 'private' }
const anonymous = { ...notes, name: 'Verdeckt', visibility: 'anonymous' }
const voting = { name: 'Gewichten', minutes: 10, activity: 'voting', votes: 3, perElement: 2 }
const keep = (id: string, text: string) => ({ do: 'keep-note', note: { id, text } })
const note = (key: string, text: string) => ({ do: 'add-note', key, text, at: [0, 0] })
const problem = ({ status, body }: Answered) => `${status} ${body?.type}`
const start = async (...phases: object[]): Promise<{ id: string; run: string }> => {
  const id = await at.prepare(...phases)
  return { id, run: (await at.command(id, { do: 'start' })).run }
}
const takePart = (id: string, who: Answered, department: string | null, isNamed = false) =>
  at.call(who, 'POST', `workshops/${id}/participants`, { department, isNamed })
const own = async (id: string, who: Answered) => (await at.call(who, 'GET', `workshops/${id}/me`)).body

it('[K131] whoever comes takes part, is told as what, and is not asked where there is nothing to say', async () => {
  const { cora, vic, mona, eve } = at.people
  const id = await at.prepare({ ...notes, right: 'view', activity: 'none' })
  expect(await own(id, cora)).toEqual({ mayChange: true, part: null, area: null })
  const { token } = await testGuests(at).link(id)
  await at.command(id, { do: 'start' })
  // While a phase lets everybody look on, too.
  expect((await own(id, cora)).part).toEqual({ department: 'sales', isNamed: false, customerContact: null })
  await takePart(id, cora, null, true)
  expect((await own(id, cora)).part).toEqual({ department: null, isNamed: true, customerContact: null })
  for (const who of [vic, mona]) expect(await own(id, who)).toMatchObject({ mayChange: false, part: null })
  const guest = await testGuests(at).join(token, 'Gus')
  expect(await own(id, guest)).toMatchObject({ mayChange: false, part: { department: 'sales' } })
  await own(id, eve)
  expect((await at.call(mona, 'GET', `workshops/${id}/counts`)).body.participants).toBe(3)
})

it('[K131] one’s own group is told where it is at work', async () => {
  const { cora, carl, eve } = at.people
  const { id } = await start(notes)
  for (const who of [cora, carl]) await own(id, who)
  const stage = { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } } as const
  await at.edit(stage)
  const { groups } = await at.command(id, { do: 'split', groups: 2 })
  const mine = groups.find(({ people }: { people: string[] }) => people.includes(cora.body.id))
  expect((await own(id, cora)).area).toBeNull()
  await at.command(id, { do: 'group-area', group: mine.id, focus: { on: 'stage', id: 's' } })
  expect((await own(id, cora)).area).toEqual({ stage: 'Kauf', lane: null, frame: null })
  await at.command(id, { do: 'group-area', group: mine.id, focus: { on: 'frame', id: 'gone' } })
  expect((await own(id, cora)).area).toEqual({ stage: null, lane: null, frame: null })
  expect((await own(id, eve)).area).toBeNull()
})

it('[K134] who prefers not to say a department has none on open notes and raised hands either', async () => {
  const { cora, carl, mona } = at.people
  const { id } = await start(notes)
  await takePart(id, cora, null)
  for (const who of [cora, carl]) {
    await at.call(who, 'POST', `boards/${at.board}/commands`, note(who.body.id, who.body.name))
    await at.call(who, 'POST', `workshops/${id}/hands`, { do: 'raise' })
  }
  const onBoard = [...(await at.read()).elements.values()].map((one) => [
    'text' in one && one.text,
    'department' in one && one.department,
  ])
  expect(onBoard.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ['carl', 'sales'],
    ['cora', null],
  ])
  const { queue } = (await at.call(mona, 'GET', `workshops/${id}/hands`)).body
  expect(queue.map((hand: { department: string | null }) => hand.department)).toEqual([null, 'sales'])
})

it('[K136] an anonymous run in which one or two have spoken is revealed to a moderator who says so', async () => {
  const { cora, carl, eve, mona } = at.people
  const { id, run } = await start(anonymous, hidden)
  const reveal = (of: string, evenOfFew?: boolean) =>
    at.call(mona, 'POST', `workshops/${id}/commands`, { do: 'reveal', run: of, evenOfFew })
  await at.tell(id, cora, keep('a', 'Erste'))
  await at.tell(id, carl, keep('b', 'Zweite'))
  expect(problem(await reveal(run))).toBe('409 workshop-refused')
  expect((await at.read()).elements.size).toBe(0)
  await at.tell(id, eve, keep('c', 'Dritte'))
  expect((await reveal(run)).status).toBe(200)
  const second = await at.command(id, { do: 'next' })
  await at.tell(id, cora, keep('d', 'Vierte'))
  // Private is not anonymous: it says the department in any case.
  expect((await reveal(second.run)).status).toBe(200)
  const again = await at.command(id, { do: 'back' })
  await at.tell(id, cora, keep('e', 'Fünfte'))
  expect((await reveal(again.run, true)).status).toBe(200)
  const onBoard = [...(await at.read()).elements.values()]
  expect(onBoard.filter(({ kind }) => kind === 'note')).toHaveLength(5)
})

it('[K137] who was removed is one voice, and who moderates without a voice at the reveal is none', async () => {
  const { cora, carl, eve, mona } = at.people
  await at.edit({
    do: 'add',
    in: 'elements',
    id: 'n',
    value: {
      kind: 'note',
      at: [0, 0],
      size: [120, 120],
      order: 'a0',
      stage: null,
      lane: null,
      text: 'N',
      color: 'yellow',
      department: null,
    },
  })
  const { id, run } = await start(voting, hidden)
  const { token } = await testGuests(at).link(id)
  const gus = await testGuests(at).join(token, 'Gus')
  await at.command(id, { do: 'voice', hasVoice: true })
  for (const who of [cora, carl, eve, mona, gus]) await at.tell(id, who, { do: 'vote', ballot: { n: 1 } })
  await at.command(id, { do: 'voice', hasVoice: false })
  await at.command(id, { do: 'reveal', run })
  const [first] = (await at.call(mona, 'GET', `workshops/${id}/results`)).body
  expect(first).toMatchObject({ voices: 4, votes: 4, participants: 4 })

  const second = await at.command(id, { do: 'next' })
  for (const key of ['a', 'b', 'c']) await at.tell(id, gus, keep(key, key))
  await at.tell(id, cora, keep('a', 'a'))
  await at.call(mona, 'POST', `workshops/${id}/people`, { do: 'remove', people: [gus.body.me.id] })
  await at.command(id, { do: 'reveal', run: second.run })
  const results = (await at.call(mona, 'GET', `workshops/${id}/results`)).body
  expect(results[1]).toMatchObject({ voices: 2, notes: 4 })
})

it('[K138] what a phase was announced as stays as long as something said in it is hidden', async () => {
  const { cora, mona } = at.people
  const { id, run } = await start(hidden, notes)
  await at.tell(id, cora, keep('a', 'Unter uns'))
  const { phases } = await at.command(id, { do: 'next' })
  const change = (visibility: string) =>
    at.call(mona, 'PATCH', `workshops/${id}`, {
      phases: [{ ...phases[0], visibility, isSkipped: undefined }, phases[1]],
    })
  expect(problem(await change('anonymous'))).toBe('409 workshop-refused')
  expect((await change('private')).status).toBe(200)
  await at.command(id, { do: 'reveal', run })
  expect((await change('anonymous')).status).toBe(200)
})

it('[K139] who is put out while their command waits leaves nothing behind', async () => {
  const { id } = await start(voting)
  const door = testGuests(at)
  const { token } = await door.link(id)
  const guests = await Promise.all(Array.from({ length: 12 }, (_, i) => door.join(token, `G${i}`)))
  const ids = guests.map(({ body }) => body.me.id as string)
  // A ballot waits for a look at the board, and what is parked for its turn.
  const said = guests.flatMap((one, i) => [
    at.tell(id, one, { do: 'vote', ballot: {} }),
    at.tell(id, one, { do: 'vote', ballot: { gone: 1 } }),
    at.call(one, 'POST', `workshops/${id}/parked`, { key: `k-${i}`, text: 'Später' }),
    at.call(one, 'POST', `workshops/${id}/hands`, { do: 'raise' }),
  ])
  await at.call(at.people.mona, 'POST', `workshops/${id}/people`, { do: 'ban', people: ids })
  await Promise.all(said)
  const { db } = at.api.database
  const left = [
    ...(await db.selectFrom('workshop_participant').select('person_id as who').execute()),
    ...(await db.selectFrom('workshop_secret').select('author as who').execute()),
    ...(await db.selectFrom('workshop_parked').select('author as who').execute()),
    ...(await db.selectFrom('raised_hand').select('person_id as who').execute()),
  ]
  expect(left.filter(({ who }) => who !== null && ids.includes(who))).toEqual([])
})

it('[K140] what is parked again tells nobody, and nobody fills the lot', async () => {
  const { cora, carl } = at.people
  const { id } = await start(anonymous)
  const park = (who: Answered, key: string) =>
    at.call(who, 'POST', `workshops/${id}/parked`, { key, text: `Frage ${key}` })
  await park(cora, 'eins')
  const { version } = (await at.call(cora, 'GET', `workshops/${id}`)).body
  const told = at.api.told.length
  expect((await park(cora, 'eins')).body.parked).toHaveLength(1)
  expect((await at.call(cora, 'GET', `workshops/${id}`)).body.version).toBe(version)
  expect(at.api.told.slice(told)).toEqual([])
  const answers = []
  for (let i = 0; i < 25; i++) answers.push((await park(cora, `viele-${i}`)).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(19)
  expect((await park(carl, 'auch')).status).toBe(200)
})

it('[K133] many guests are put out together, and what others wrote is looked through by nobody', async () => {
  const { id } = await start(notes)
  const door = testGuests(at)
  const { token } = await door.link(id)
  const guests = []
  for (let i = 0; i < 60; i++) guests.push(await door.join(token, `G${i}`))
  for (const one of guests.slice(0, 2))
    await at.call(one, 'POST', `boards/${at.board}/ideas`, { title: 'Idee' })
  const told = at.api.told.length
  const ids = guests.map(({ body }) => body.me.id)
  await at.call(at.people.mona, 'POST', `workshops/${id}/people`, { do: 'ban', people: ids })
  const rows = (await at.call(at.people.ann, 'GET', `boards/${at.board}/rows`)).body.rows
  expect(rows.map(({ author }: { author: string | null }) => author)).toEqual([null, null])
  expect(at.api.told.slice(told).filter((one) => one.startsWith('rows'))).toHaveLength(1)
  expect((await at.call(at.people.mona, 'GET', `workshops/${id}/people`)).body.people).toEqual([])
  const { db } = at.api.database
  expect(await db.selectFrom('person').select('id').where('kind', '=', 'guest').execute()).toEqual([])
})
