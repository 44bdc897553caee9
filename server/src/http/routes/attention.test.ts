import { afterEach, beforeEach, expect, it } from 'vitest'
import { testGuests } from './testing-guests.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('t'))
})
afterEach(() => at.api.close())

type Name = 'mona' | 'eve' | 'cora' | 'carl' | 'vic'
const roleOf = async (name: Name): Promise<string> =>
  (await at.call(at.people[name], 'GET', `boards/${at.board}`)).body.role
const lock = (name: Name, locked: string | null) =>
  at.call(at.people[name], 'POST', `boards/${at.board}/lock`, { locked })
const addNote = (name: Name, input: object = {}) =>
  at.call(at.people[name], 'POST', `boards/${at.board}/commands`, {
    do: 'add-note',
    key: `k${++keys}`,
    text: 'Idee',
    at: [500, 500],
    ...input,
  })
let keys = 0
const takePart = (id: string, name: Name, input: object = {}) =>
  at.call(at.people[name], 'POST', `workshops/${id}/participants`, input)
const promptsOnBoard = async (): Promise<(string | null)[]> =>
  [...(await at.read()).elements.values()].flatMap((one) => (one.kind === 'note' ? [one.prompt ?? null] : []))

it('[K118] a board that is locked is edited by those who moderate alone, who alone unlock it', async () => {
  const told = at.api.told.length
  expect((await lock('eve', null)).status).toBe(403)
  expect((await lock('mona', 'viewer')).status).toBe(204)
  expect(at.api.told.slice(told)).toEqual([
    expect.stringMatching(new RegExp(`^rows ${at.board} \\d+ lock$`)),
    `rights on ${at.board}`,
  ])
  expect([await roleOf('mona'), await roleOf('eve'), await roleOf('cora')]).toEqual([
    'moderator',
    'viewer',
    'viewer',
  ])
  expect((await addNote('cora')).status).toBe(403)
  for (const name of ['eve', 'cora', 'vic'] as const) expect((await lock(name, null)).status).toBe(403)
  expect((await at.call(at.people.vic, 'GET', `boards/${at.board}/rows`)).body.locked).toBe('viewer')
  await lock('mona', 'contributor')
  expect([await roleOf('eve'), (await addNote('cora')).status]).toEqual(['contributor', 200])
  await lock('mona', null)
  expect([await roleOf('eve'), await roleOf('vic')]).toEqual(['editor', 'viewer'])
})

it('[K118] a workshop neither loosens the lock of a board nor lifts it by its end', async () => {
  await lock('mona', 'contributor')
  const id = await at.prepare(
    { name: 'Alle', minutes: 5, right: 'edit' },
    { name: 'Zusehen', minutes: 5, right: 'view' },
  )
  await at.command(id, { do: 'start' })
  expect(await roleOf('eve')).toBe('contributor')
  await at.command(id, { do: 'next' })
  expect(await roleOf('eve')).toBe('viewer')
  await at.command(id, { do: 'end' })
  expect(await roleOf('eve')).toBe('contributor')
})

it('[K119] commands change nothing that moderators have locked, and put nothing into a locked lane', async () => {
  const { cora } = at.people
  const { id } = (await addNote('cora')).body
  const change = () =>
    at.call(cora, 'POST', `boards/${at.board}/commands`, { do: 'change', id, text: 'Anders' })
  await at.edit({ do: 'set', in: 'elements', id, to: { lockedBy: 'moderators' } })
  expect((await change()).body.type).toBe('element-locked')
  const remove = await at.call(cora, 'POST', `boards/${at.board}/commands`, { do: 'remove', id })
  expect(remove.body.type).toBe('element-locked')
  await at.edit(
    { do: 'set', in: 'elements', id, to: { lockedBy: undefined } },
    { do: 'set', in: 'lanes', id: 'l', to: { lockedBy: 'moderators' } },
  )
  expect((await change()).status).toBe(200)
  expect((await addNote('cora', { at: [0, 0], stage: 's', lane: 'l' })).body.type).toBe('element-locked')
  const move = { do: 'change', id, at: [0, 0], stage: 's', lane: 'l' }
  expect((await at.call(cora, 'POST', `boards/${at.board}/commands`, move)).body.type).toBe('element-locked')
  expect((await at.read()).elements.get(id)).toMatchObject({ text: 'Anders', lane: null })
})

it('[K120] M38 ideas keep the prompt that their author was dealt, those of late comers too', async () => {
  const id = await at.prepare({ name: 'Ideen', minutes: 5, activity: 'notes' })
  await at.command(id, { do: 'start' })
  await takePart(id, 'cora')
  const dealt = await at.command(id, { do: 'deal', to: 'people', prompts: ['surprise'] })
  expect(dealt.attention.dealt.hands).toEqual([{ to: at.people.cora.body.id, prompt: 'surprise' }])
  // Nobody else learns who has which: it would tell whose the ideas are.
  const seen = (await at.call(at.people.carl, 'GET', `workshops/${id}`)).body
  expect(seen.attention.dealt).toMatchObject({ prompts: ['surprise'], hands: [] })
  await takePart(id, 'carl')
  await addNote('cora')
  await addNote('carl')
  expect(await promptsOnBoard()).toEqual(['surprise', null])
  await at.api.services.workshopWatch.look(0)
  await addNote('carl')
  await at.command(id, { do: 'end-prompts' })
  await addNote('cora')
  expect(await promptsOnBoard()).toEqual(['surprise', null, 'surprise', null])
})

it.each([
  ['private', ['delight']],
  ['anonymous', [null]],
])(
  '[K120] M38 a prompt that one person was dealt tells nobody who wrote: %s',
  async (visibility, expected) => {
    const id = await at.prepare({ name: 'Ideen', minutes: 5, activity: 'notes', visibility })
    const { run } = await at.command(id, { do: 'start' })
    await takePart(id, 'cora')
    await at.command(id, { do: 'deal', to: 'people', prompts: ['delight'] })
    await at.tell(id, at.people.cora, { do: 'keep-note', note: { id: 'n', text: 'Blumen', prompt: 'life' } })
    await at.command(id, { do: 'reveal', run, evenOfFew: true })
    expect(await promptsOnBoard()).toEqual(expected)
  },
)

it('[K114] M24 how often people have to do with customers is asked of everybody who joins, and told in figures', async () => {
  const id = await at.prepare({ name: 'Ankommen', minutes: 5 })
  await at.command(id, { do: 'start' })
  const contact = async () => (await at.call(at.people.mona, 'GET', `workshops/${id}/counts`)).body.contact
  await takePart(id, 'cora', { department: 'sales', customerContact: 'daily' })
  await takePart(id, 'carl', { department: 'sales', customerContact: 'never' })
  await takePart(id, 'eve', { department: 'sales' })
  expect(await contact()).toBeNull()
  const door = testGuests(at)
  const { token } = await door.link(id)
  await door.join(token, 'Gus', { department: 'sales', customerContact: 'daily' })
  expect(await contact()).toEqual({
    of: { daily: 2, sometimes: 0, never: 1 },
    departments: [{ department: 'sales', said: 3, daily: 2 }],
  })
  await at.call(at.people.mona, 'PATCH', `workshops/${id}/door`, { needsApproval: true })
  const ida = await door.join(
    token,
    'Ida',
    { department: null, customerContact: 'sometimes' },
    { address: '10.1.1.2' },
  )
  const waiting = (await at.call(at.people.mona, 'GET', `workshops/${id}/people`)).body.people[1]
  await at.call(at.people.mona, 'POST', `workshops/${id}/people`, { do: 'admit', people: [waiting.id] })
  expect([ida.status, (await contact()).of.sometimes]).toEqual([200, 1])
  // Alone without a department, what they said is told by no subtraction.
  expect((await contact()).departments).toEqual([{ department: null, said: 4, daily: 2 }])
  const view = JSON.stringify((await at.call(at.people.mona, 'GET', `workshops/${id}/people`)).body)
  expect(view).not.toContain('daily')
})

it('[K110] a workshop that was stored before there was any attention asks for none', async () => {
  const id = await at.prepare({ name: 'Ankommen', minutes: 5 })
  const { db } = at.api.database
  const { body } = await db.selectFrom('workshop').select('body').executeTakeFirstOrThrow()
  const { attention: _, ...before } = JSON.parse(body) as { attention: unknown }
  await db
    .updateTable('workshop')
    .set({ body: JSON.stringify(before) })
    .execute()
  const started = await at.command(id, { do: 'start' })
  expect(started.attention).toMatchObject({ call: null, dealt: null })
  const called = await at.command(id, { do: 'call', area: { at: [0, 0], size: [800, 600] } })
  expect(called.attention.call).toMatchObject({ by: at.people.mona.body.id })
})

it('[K113] who is removed is dealt nothing any more, and asks nobody for anything', async () => {
  const id = await at.prepare({ name: 'Ideen', minutes: 5, activity: 'notes' })
  await at.command(id, { do: 'start' })
  await takePart(id, 'cora')
  await at.command(id, { do: 'deal', to: 'people', prompts: ['life'] })
  await at.command(id, { do: 'take-along', isOn: true })
  for (const name of ['cora', 'mona'] as const)
    await at.call(at.people.ann, 'DELETE', `members/${at.people[name].body.id}`)
  const { attention } = (await at.call(at.people.vic, 'GET', `workshops/${id}`)).body
  expect(attention).toMatchObject({ takeAlong: null, dealt: { hands: [] } })
})
