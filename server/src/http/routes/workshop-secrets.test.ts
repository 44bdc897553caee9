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
const notes = { name: 'Sammeln', minutes: 10, activity: 'notes', visibility: 'private', focus }
const rating = { name: 'Bewerten', minutes: 10, activity: 'rating', focus }
const voting = { name: 'Gewichten', minutes: 10, activity: 'voting', votes: 3, perElement: 2, focus }
const keep = (id: string, text: string) => ({ do: 'keep-note', note: { id, text } })
const rate = (touchpoint: string, experience: number | null, expectation: number | null = null) => ({
  do: 'rate',
  ratings: [{ touchpoint, persona: 'any', experience, expectation }],
})
const vote = (ballot: object) => ({ do: 'vote', ballot })
const problem = ({ status, body }: Answered) => `${status} ${body?.type}`
const start = async (...phases: object[]): Promise<{ id: string; run: string }> => {
  const id = await at.prepare(...phases)
  return { id, run: (await at.command(id, { do: 'start' })).run }
}
const own = async (id: string, who: Answered) => (await at.call(who, 'GET', `workshops/${id}/secrets`)).body

it('[K34] what people say in a private phase rests with the server, and only they get it back', async () => {
  const { cora, carl, mona, ann, eve } = at.people
  const { id, run } = await start(notes)
  const told = at.api.told.length
  expect((await at.tell(id, cora, keep('a', 'Zu lange gewartet'))).body).toEqual({
    run,
    notes: [{ id: 'a', text: 'Zu lange gewartet', color: 'yellow', stage: null, lane: null, prompt: null }],
    ratings: [],
    ballot: {},
  })
  const counts = async () => (await at.call(mona, 'GET', `workshops/${id}/counts`)).body
  await at.call(carl, 'POST', `workshops/${id}/participants`, {})
  await at.tell(id, cora, keep('b', 'Weg damit'))
  // Of two it would be plain who has said something, and who nothing.
  expect(await counts()).toMatchObject({ participants: 2, voices: null, notes: null, quiet: null })
  await at.tell(id, carl, keep('a', 'Keiner ruft zurück'))
  await at.tell(id, cora, keep('a', 'Viel zu lange gewartet'))
  await at.tell(id, cora, { do: 'drop-note', id: 'b' })
  expect((await own(id, cora))[0].notes.map(({ text }: { text: string }) => text)).toEqual([
    'Viel zu lange gewartet',
  ])
  // Only that nobody is waited for any more.
  expect(await counts()).toMatchObject({ participants: 2, voices: null, notes: null, quiet: 0 })
  expect(await own(id, eve)).toEqual([])
  // Nobody is even told that there is something.
  expect(at.api.told.slice(told)).toEqual([])
  for (const who of [mona, ann, eve])
    for (const path of [
      `workshops/${id}`,
      `workshops/${id}/secrets`,
      `workshops/${id}/results`,
      `boards/${at.board}/workshops`,
      `boards/${at.board}/rows`,
      `boards/${at.board}/commands`,
      `boards/${at.board}/thumbnail`,
    ])
      expect(JSON.stringify((await at.call(who, 'GET', path)).body)).not.toMatch(/gewartet|zurück/)
})

it('[K35] a reveal puts notes onto the board in the focus, with their department, and they stay their author’s', async () => {
  const { cora, carl, mona } = at.people
  const { id, run } = await start(notes)
  await at.call(carl, 'POST', `workshops/${id}/participants`, { department: null })
  await at.tell(id, cora, keep('a', 'Erste'))
  await at.tell(id, carl, keep('a', 'Zweite'))
  const shown = await at.command(id, { do: 'reveal', run })
  expect(shown.runs[0].secrecy).toBe('revealed')
  const onBoard = [...(await at.read()).elements].filter(([, { kind }]) => kind === 'note')
  expect(onBoard.map(([, note]) => note).toSorted((a, b) => compare(a, b))).toMatchObject([
    { text: 'Erste', stage: 's', lane: 'l', department: 'sales' },
    // Who prefers not to say is not told by it.
    { text: 'Zweite', stage: 's', lane: 'l', department: null },
  ])
  const mine = (await at.call(cora, 'GET', `boards/${at.board}/commands`)).body
  expect(mine).toEqual(onBoard.flatMap(([id, note]) => ('text' in note && note.text === 'Erste' ? [id] : [])))
  await at.call(cora, 'POST', `boards/${at.board}/commands`, { do: 'change', id: mine[0], text: 'Anders' })
  expect((await at.read()).elements.get(mine[0])).toMatchObject({ text: 'Anders' })
  expect(await own(id, cora)).toEqual([])
  expect(problem(await at.tell(id, cora, keep('c', 'Zu spät')))).toBe('409 phase-over')
  expect((await at.call(mona, 'GET', `workshops/${id}/results`)).body).toMatchObject([
    { run, notes: 2, voices: 2, participants: 2, isAnonymous: false },
  ])
  expect(problem(await at.call(mona, 'POST', `workshops/${id}/commands`, { do: 'reveal', run }))).toBe(
    '409 workshop-refused',
  )
})

it('[K36] a phase takes what it asks for while it is on, and refuses the rest with the reason', async () => {
  const { cora, vic, mona, eve } = at.people
  const { id } = await start(notes, { ...notes, right: 'view', activity: 'none' }, rating, voting)
  const late = (await at.call(cora, 'GET', `workshops/${id}`)).body.run
  expect(problem(await at.tell(id, vic, keep('a', 'x')))).toBe('403 not-allowed')
  expect(problem(await at.tell(id, cora, rate('t', 1)))).toBe('409 phase-over')
  expect(problem(await at.tell(id, cora, vote({ t: 1 })))).toBe('409 phase-over')
  const openly = { do: 'add-note', key: 'k', text: 'Aus Versehen für alle', at: [0, 0] }
  for (const who of [cora, eve, mona])
    expect(problem(await at.call(who, 'POST', `boards/${at.board}/commands`, openly))).toBe('409 phase-over')
  await at.command(id, { do: 'next' })
  expect(problem(await at.tell(id, cora, keep('a', 'x')))).toBe('403 not-allowed')
  await at.command(id, { do: 'next' })
  expect(problem(await at.tell(id, cora, { ...keep('a', 'x'), run: late }))).toBe('409 phase-over')
  expect((await at.tell(id, cora, rate('t', 2))).status).toBe(200)
  const beyond = await at.tell(id, cora, rate('far', 2))
  expect([problem(beyond), beyond.body.fields[0].path]).toEqual(['422 invalid-input', 'ratings.0.touchpoint'])
  expect((await at.tell(id, cora, rate('t', 3))).status).toBe(422)
  const nobody = {
    do: 'rate',
    ratings: [{ touchpoint: 't', persona: 'x', experience: 1, expectation: null }],
  }
  expect((await at.tell(id, cora, nobody)).body.fields[0].path).toBe('persona')
  await at.command(id, { do: 'pause' })
  expect((await at.tell(id, cora, rate('u', 2))).status).toBe(200)
  await at.command(id, { do: 'next' })
  for (const [ballot, path] of [
    [{ t: 2, u: 2 }, 'ballot'],
    [{ t: 3 }, 'ballot.t'],
    [{ far: 1 }, 'ballot.far'],
    [{ s: 1 }, 'ballot.s'],
  ] as const) {
    const { status, body } = await at.tell(id, cora, vote(ballot))
    expect([status, body.fields[0].path]).toEqual([422, path])
  }
  expect((await at.tell(id, cora, vote({ t: 0 }))).status).toBe(422)
  const { run } = (await at.call(cora, 'GET', `workshops/${id}`)).body
  await at.command(id, { do: 'end' })
  expect(problem(await at.tell(id, cora, { ...vote({ t: 1 }), run }))).toBe('409 phase-over')
})

it('[K37] who moderates is neutral until they switch their own voice on', async () => {
  const { mona, cora } = at.people
  const { id, run } = await start(voting)
  expect(problem(await at.tell(id, mona, vote({ t: 1 })))).toBe('403 workshop-neutral')
  expect(problem(await at.call(mona, 'POST', `workshops/${id}/participants`, {}))).toBe(
    '403 workshop-neutral',
  )
  await at.command(id, { do: 'voice', hasVoice: true })
  expect((await at.tell(id, mona, vote({ t: 1 }))).status).toBe(200)
  await at.tell(id, cora, vote({ t: 2, u: 1 }))
  await at.tell(id, cora, vote({ t: 1, u: 2 }))
  await at.command(id, { do: 'reveal', run })
  expect((await at.call(cora, 'GET', `workshops/${id}/results`)).body).toMatchObject([
    { voices: 2, participants: 2, votes: null, places: [{ place: 1, votes: null, elements: ['t', 'u'] }] },
  ])
})

it('[K38] ratings are shown without whose they are, and a new round leaves the one before', async () => {
  const { cora, carl, eve } = at.people
  const { id, run } = await start(rating, notes)
  await at.tell(id, cora, rate('t', -2, 2))
  await at.tell(id, carl, rate('t', 0))
  await at.tell(id, eve, rate('t', 2))
  await at.tell(id, eve, rate('u', 1))
  await at.tell(id, eve, rate('u', null))
  await at.command(id, { do: 'reveal', run })
  await at.command(id, { do: 'next' })
  const second = await at.command(id, { do: 'back' })
  await at.tell(id, cora, rate('t', 1))
  await at.command(id, { do: 'end' })
  // It is for the moderators when: the end reveals nothing.
  expect((await at.call(eve, 'GET', `workshops/${id}/results`)).body).toHaveLength(1)
  await at.command(id, { do: 'reveal', run: second.run })
  const results = (await at.call(eve, 'GET', `workshops/${id}/results`)).body
  expect(results.map(({ phase, ratings }: { phase: string; ratings: object }) => [phase, ratings])).toEqual([
    [
      second.phases[0].id,
      [
        {
          touchpoint: 't',
          persona: 'any',
          experience: { n: 3, median: 0, band: [-1, 1] },
          expectation: { n: 1, median: 2, band: null },
        },
      ],
    ],
    [
      second.phases[0].id,
      [
        {
          touchpoint: 't',
          persona: 'any',
          experience: { n: 1, median: 1, band: null },
          expectation: null,
        },
      ],
    ],
  ])
})

it('[K34] who takes part is counted, never named or by department, and so many private notes are enough', async () => {
  const { cora, carl, eve, mona, vic } = at.people
  const { id } = await start(notes)
  const joins = (who: Answered, input: object = {}) =>
    at.call(who, 'POST', `workshops/${id}/participants`, input)
  for (const who of [cora, carl, eve]) expect((await joins(who)).status).toBe(204)
  expect((await joins(cora, { department: 'sales', isNamed: true })).status).toBe(204)
  expect((await joins(cora, { department: 'nowhere' })).status).toBe(422)
  expect(problem(await joins(vic))).toBe('403 not-allowed')
  await at.tell(id, eve, keep('a', 'x'))
  const { body } = await at.call(mona, 'GET', `workshops/${id}/counts`)
  expect(body).toEqual({
    now: body.now,
    run: body.run,
    contact: null,
    participants: 3,
    voices: 1,
    quiet: 2,
    notes: 1,
  })
  const { db } = at.api.database
  const author = cora.body.id as string
  const rows = Array.from({ length: 200 }, (_, i) => ({
    id: `n${i}`,
    workshop_id: id,
    run_id: body.run as string,
    kind: 'note' as const,
    subject: `n${i}`,
    author,
    element_id: null,
    body: '{}',
  }))
  await db.insertInto('workshop_secret').values(rows).execute()
  expect(problem(await at.tell(id, cora, keep('more', 'x')))).toBe('409 rows-full')
  expect((await at.tell(id, cora, keep('n7', 'Statt dessen'))).status).toBe(200)
})

it('[K44] what a crowd of 300 wrote is on the board within two seconds', async () => {
  const { id, run } = await start(notes)
  const rows = Array.from({ length: 1_500 }, (_, i) => ({
    id: `n${i}`,
    workshop_id: id,
    run_id: run,
    kind: 'note' as const,
    subject: `n${i % 5}`,
    author: `person${Math.floor(i / 5)}`,
    element_id: `e${i}`,
    body: JSON.stringify({ id: 'n', text: `Notiz ${i}`, color: 'yellow', stage: null, lane: null }),
  }))
  for (let i = 0; i < rows.length; i += 100)
    await at.api.database.db
      .insertInto('workshop_secret')
      .values(rows.slice(i, i + 100))
      .execute()
  const from = performance.now()
  await at.command(id, { do: 'reveal', run })
  expect(performance.now() - from).toBeLessThan(2_000)
  expect((await at.read()).elements.size).toBe(1_503)
})

const compare = (a: object, b: object): number => (textOf(a) < textOf(b) ? -1 : 1)
const textOf = (element: object): string => ('text' in element ? String(element.text) : '')

it('[K71] a reveal that cannot go on after a start keeps no other from it', async () => {
  const { cora } = at.people
  const { db } = at.api.database
  const first = await start(notes)
  await at.tell(first.id, cora, keep('a', 'Zu lange gewartet'))
  await at.command(first.id, { do: 'end' })
  await db.updateTable('workshop_secret').set({ body: 'nonsense' }).execute()
  const second = await start(notes)
  await at.tell(second.id, cora, keep('a', 'Keiner ruft zurück'))
  for (const { id, body } of await db.selectFrom('workshop').select(['id', 'body']).execute()) {
    const revealing = body.replace('"secrecy":"hidden"', '"secrecy":"revealing"')
    await db.updateTable('workshop').set({ body: revealing }).where('id', '=', id).execute()
  }
  await at.api.services.reveals.resume()
  const secrecies = [first, second].map(
    async ({ id }) => (await at.call(cora, 'GET', `workshops/${id}`)).body,
  )
  expect((await Promise.all(secrecies)).map(({ runs }) => runs[0].secrecy)).toEqual(['revealing', 'revealed'])
})

it('[K70] a ballot has no more names than there can be votes', async () => {
  const { id } = await start(voting)
  const ballot = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`none${i}`, 1]))
  const { status, body } = await at.tell(id, at.people.cora, vote(ballot))
  expect(status).toBe(422)
  expect(body.fields).toHaveLength(1)
})

it('[K92] private notes have room for what people write, and a reveal for all of them', async () => {
  const { cora, carl } = at.people
  const { id, run } = await start(notes)
  const kept = (author: string, chars: number) =>
    at.api.database.db
      .insertInto('workshop_secret')
      .values({
        id: `${author} ${chars}`,
        workshop_id: id,
        run_id: run,
        kind: 'note',
        subject: 'long',
        author,
        element_id: null,
        body: 'x'.repeat(chars),
      })
      .execute()
  await kept(cora.body.id, 99_990)
  expect(problem(await at.tell(id, cora, keep('more', 'x')))).toBe('409 rows-full')
  expect((await at.tell(id, carl, keep('more', 'x'))).status).toBe(200)
  await kept('somebody', 3_950_000)
  expect(problem(await at.tell(id, carl, keep('another', 'x')))).toBe('409 rows-full')
})

it('[K93] who takes part is known from their coming, not from their saying something', async () => {
  const { cora, vic } = at.people
  const { id } = await start({ ...notes, visibility: 'anonymous' })
  const taking = async (): Promise<(string | null)[]> =>
    (await at.api.database.db.selectFrom('workshop_participant').select('person_id').execute()).map(
      ({ person_id }) => person_id,
    )
  for (const who of [cora, vic]) await at.call(who, 'GET', `workshops/${id}/secrets`)
  expect(await taking()).toEqual([cora.body.id])
  await at.tell(id, cora, keep('a', 'Still'))
  expect(await taking()).toEqual([cora.body.id])
})
