import { workshopFormats } from '@wegpunkt/shared/workshop/choices'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
})
afterEach(() => at.api.close())

const view = { name: 'Ankommen', minutes: 5, right: 'view' }
const notes = { name: 'Sammeln', minutes: 10, activity: 'notes' }
const edit = { name: 'Ordnen', minutes: 10, activity: 'sorting', right: 'edit' }
const roleOf = async (who: keyof TestWorkshop['people']): Promise<string> =>
  (await at.call(at.people[who], 'GET', `boards/${at.board}`)).body.role
const rights = async (): Promise<string[]> => {
  const all = []
  for (const who of ['vic', 'cora', 'eve', 'mona', 'ann'] as const) all.push(await roleOf(who))
  return all
}
const usual = ['viewer', 'contributor', 'editor', 'moderator', 'owner']
const problem = (answered: { status: number; body: { type: string } }) =>
  `${answered.status} ${answered.body?.type}`

it.each(workshopFormats)('[K11] a workshop of the format %s begins with its agenda', async (format) => {
  const { mona, ann } = at.people
  const made = await at.call(mona, 'POST', `boards/${at.board}/workshops`, { title: ' Reise ', format })
  expect(made.status).toBe(201)
  expect(made.headers.get('location')).toBe(`/api/workshops/${made.body.id}`)
  expect(made.body).toMatchObject({
    title: 'Reise',
    format,
    status: 'planned',
    lead: mona.body.id,
    run: null,
  })
  expect(made.body.phases.length).toBeGreaterThan(2)
  const listed = (await at.call(ann, 'GET', `boards/${at.board}/workshops`)).body
  expect([listed.active, listed.workshops.length, listed.workshops[0].id]).toEqual([null, 1, made.body.id])
  const started = await at.command(made.body.id, { do: 'start' })
  expect((await at.call(ann, 'GET', `boards/${at.board}/workshops`)).body.active).toMatchObject({
    id: made.body.id,
    run: started.run,
    status: 'running',
  })
})

it('[K11] what is not right in an agenda is named by its phase, and changes nothing', async () => {
  const { mona } = at.people
  const path = `boards/${at.board}/workshops`
  const refused = async (...phases: object[]) => {
    const { status, body } = await at.call(mona, 'POST', path, { title: 'R', format: 'meeting', phases })
    return [status, ...(body.fields ?? []).map((field: { path: string }) => field.path)]
  }
  expect(await refused(view, { ...notes, minutes: 0 })).toEqual([422, 'phases.1.minutes'])
  expect(await refused({ ...notes, minutes: 2_000 })).toEqual([422, 'phases.0.minutes'])
  expect(await refused({ ...edit, visibility: 'private' })).toEqual([422, 'phases.0.right'])
  expect(await refused({ ...notes, activity: 'dancing' })).toEqual([422, 'phases.0.activity'])
  expect(await refused({ ...notes, id: '\0' })).toEqual([422, 'phases.0.id'])
  expect((await at.call(mona, 'GET', path)).body.workshops).toEqual([])
})

it('[K12] a phase that begins lowers rights for everybody at once, and the end restores them', async () => {
  const id = await at.prepare(view, notes, edit)
  expect(await rights()).toEqual(usual)
  await at.command(id, { do: 'start' })
  expect(await rights()).toEqual(['viewer', 'viewer', 'viewer', 'moderator', 'owner'])
  const { eve } = at.people
  for (const [method, path, input] of [
    ['PATCH', `boards/${at.board}`, { title: 'Neu' }],
    ['POST', `boards/${at.board}/ideas`, { title: 'I' }],
    ['POST', `boards/${at.board}/commands`, { do: 'add-note', key: 'k', text: 'x', at: [0, 0] }],
    ['POST', `boards/${at.board}/snapshots`, { persona: 'any', label: 'S', kind: 'as-is' }],
  ] as const)
    expect(problem(await at.call(eve, method, path, input))).toBe('403 not-allowed')
  await at.command(id, { do: 'next' })
  expect(await rights()).toEqual(['viewer', 'contributor', 'contributor', 'moderator', 'owner'])
  await at.command(id, { do: 'pause' })
  expect(await rights()).toEqual(['viewer', 'contributor', 'contributor', 'moderator', 'owner'])
  await at.command(id, { do: 'next' })
  expect(await rights()).toEqual(usual)
  await at.command(id, { do: 'back' })
  await at.command(id, { do: 'end' })
  expect(await rights()).toEqual(usual)
  // Sockets ask again where something has changed for them, and only there.
  expect(at.api.told.filter((told) => told.startsWith('rights on'))).toHaveLength(5)
})

it('[K12] what a phase has locked is not unlocked by removing its workshop, or by changing its agenda', async () => {
  const id = await at.prepare(view, notes)
  const { mona } = at.people
  const started = await at.command(id, { do: 'start' })
  expect(problem(await at.call(mona, 'DELETE', `workshops/${id}`))).toBe('409 workshop-running')
  const [first, second] = started.phases
  const changed = await at.call(mona, 'PATCH', `workshops/${id}`, {
    phases: [
      { ...first, right: 'edit' },
      { ...second, minutes: 20 },
    ],
  })
  expect(
    changed.body.phases.map((phase: { right: string; minutes: number }) => [phase.right, phase.minutes]),
  ).toEqual([
    ['view', 5],
    ['contribute', 20],
  ])
  expect(await roleOf('eve')).toBe('viewer')
  expect(problem(await at.call(mona, 'PATCH', `workshops/${id}`, { phases: [second] }))).toBe(
    '409 workshop-refused',
  )
  const stranger = await at.call(mona, 'PATCH', `workshops/${id}`, {
    phases: [first, { ...second, id: 'x' }],
  })
  expect([problem(stranger), stranger.body.fields[0].path]).toEqual(['422 invalid-input', 'phases.1.id'])
})

it('[K13] of a board one workshop is on at a time, also when two start at once', async () => {
  const ids = [await at.prepare(view), await at.prepare(edit)]
  const { mona } = at.people
  const answers = await Promise.all(
    ids.map((id) => at.call(mona, 'POST', `workshops/${id}/commands`, { do: 'start' })),
  )
  expect(answers.map(problem).toSorted()).toEqual(['200 undefined', '409 workshop-running'])
})

it('[K14] every command is refused to whoever does not moderate, and changes nothing', async () => {
  const id = await at.prepare(view, notes)
  const { run, phases } = await at.command(id, { do: 'start' })
  const moe = await at.api.join(at.people.ann, 'moe', 'moderator')
  const commands = [
    { do: 'start' },
    { do: 'next' },
    { do: 'back' },
    { do: 'jump', phase: phases[1].id },
    { do: 'skip', phase: phases[1].id },
    { do: 'reorder', phases: [phases[1].id, phases[0].id] },
    { do: 'extend', minutes: 5 },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'reveal', run },
    { do: 'end' },
    { do: 'hand-over', to: at.people.ann.body.id },
    { do: 'voice', hasVoice: true },
  ]
  const { vic, cora, eve, mona, ann } = at.people
  const before = { ...(await at.call(ann, 'GET', `workshops/${id}`)).body, now: 0 }
  for (const command of commands)
    for (const who of [vic, cora, eve, moe])
      expect(problem(await at.call(who, 'POST', `workshops/${id}/commands`, command))).toBe('403 not-allowed')
  for (const who of [vic, cora, eve])
    expect(problem(await at.call(who, 'POST', `workshops/${id}/commands`, { do: 'moderate' }))).toBe(
      '403 not-allowed',
    )
  for (const nonsense of [{}, { do: 'unlock' }, { do: 'extend', minutes: 3 }, { do: 'jump' }, [], 7])
    expect((await at.call(mona, 'POST', `workshops/${id}/commands`, nonsense as object)).status).toBe(422)
  expect({ ...(await at.call(ann, 'GET', `workshops/${id}`)).body, now: 0 }).toEqual(before)
  expect(problem(await at.call(mona, 'POST', `workshops/${id}/commands`, { do: 'back' }))).toBe(
    '409 workshop-refused',
  )
  // Who may moderate joins first; owners of the board need not.
  await at.command(id, { do: 'moderate' }, moe)
  await at.command(id, { do: 'pause' }, moe)
  await at.command(id, { do: 'resume' }, ann)
  const bad = await at.call(mona, 'POST', `workshops/${id}/commands`, { do: 'hand-over', to: eve.body.id })
  expect([problem(bad), bad.body.fields[0].path]).toEqual(['422 invalid-input', 'to'])
  expect((await at.command(id, { do: 'hand-over', to: ann.body.id })).lead).toBe(ann.body.id)
})

it('[K15] every answer says what time it is at the server, and each change is told with its version', async () => {
  const id = await at.prepare(view, notes)
  const from = Date.now()
  const started = await at.command(id, { do: 'start' })
  const seen = (await at.call(at.people.vic, 'GET', `workshops/${id}`)).body
  expect([seen.endsAt, seen.endsAt - started.startedAt]).toEqual([started.endsAt, 5 * 60_000])
  for (const { now } of [started, seen]) expect(now >= from && now <= Date.now()).toBe(true)
  await at.command(id, { do: 'extend', minutes: 1 })
  const versions = at.api.told.filter((told) => told.startsWith(`rows ${at.board}`))
  const kinds = ['workshop', 'workshop', 'snapshot', 'workshop']
  expect(versions).toEqual(kinds.map((kind, i) => `rows ${at.board} ${i + 1} ${kind}`))
  expect((await at.call(at.people.vic, 'GET', `workshops/${id}`)).body.version).toBe(4)
  // The rows, which everybody asks for then, name what is on.
  const marked = async (): Promise<unknown> =>
    (await at.call(at.people.vic, 'GET', `boards/${at.board}/rows`)).body.workshop
  expect(await marked()).toEqual({ id, version: 4 })
  await at.command(id, { do: 'end' })
  expect(await marked()).toBeNull()
})

it('[K16] the board is kept for each of its personas when a workshop starts and ends', async () => {
  const { ann } = at.people
  const personas = []
  for (const name of ['Eva', 'Uwe'])
    personas.push((await at.call(ann, 'POST', 'personas', { name })).body.id as string)
  await at.call(ann, 'PATCH', `boards/${at.board}`, { personas })
  const id = await at.prepare(view, notes)
  const kept = async (): Promise<string[]> =>
    (await at.call(ann, 'GET', `boards/${at.board}/snapshots`)).body.map(
      ({ persona, label }: { persona: { id: string }; label: string }) => `${persona.id} ${label}`,
    )
  await at.command(id, { do: 'start' })
  expect((await kept()).toSorted()).toEqual(personas.map((persona) => `${persona} Reise`).toSorted())
  await at.command(id, { do: 'next' })
  await at.command(id, { do: 'end' })
  expect(await kept()).toHaveLength(4)
  // A board that has no room for more is worked on all the same.
  await at.api.database.db.schema.alterTable('snapshot').renameTo('elsewhere').execute()
  const other = await at.prepare(view)
  expect((await at.command(other, { do: 'start' })).status).toBe('running')
})

it('[K9] a lead whose sockets are gone for a minute is followed by another moderator, and nothing unlocks', async () => {
  const id = await at.prepare(view)
  const { mona, ann } = at.people
  const moe = await at.api.join(ann, 'moe', 'moderator')
  await at.command(id, { do: 'moderate' }, moe)
  await at.command(id, { do: 'start' })
  const { workshopWatch } = at.api.services
  const there = (...people: { body: { id: string } }[]): void => {
    const present = people.map(({ body }) => ({ id: body.id, name: '', department: null }))
    at.api.present.set(at.board, present)
  }
  const lead = async () => {
    const { lead, status } = (await at.call(ann, 'GET', `workshops/${id}`)).body
    return [lead, status]
  }
  there(mona, moe)
  await workshopWatch.look(0)
  there(moe)
  await workshopWatch.look(1_000)
  await workshopWatch.look(60_000)
  expect(await lead()).toEqual([mona.body.id, 'running'])
  await workshopWatch.look(61_000)
  expect(await lead()).toEqual([moe.body.id, 'running'])
  there()
  for (const now of [70_000, 130_000, 140_000]) await workshopWatch.look(now)
  expect(await lead()).toEqual([null, 'paused'])
  expect(await roleOf('eve')).toBe('viewer')
  there(ann)
  await workshopWatch.look(150_000)
  expect(await lead()).toEqual([ann.body.id, 'paused'])
  await at.command(id, { do: 'resume' }, ann)
  expect(await lead()).toEqual([ann.body.id, 'running'])
})

it('[K23] a moderator who is removed from the workspace leads nothing, and is named nowhere in it', async () => {
  const id = await at.prepare(view)
  const { mona, ann } = at.people
  await at.command(id, { do: 'start' })
  await at.command(id, { do: 'hand-over', to: ann.body.id })
  await at.command(id, { do: 'hand-over', to: mona.body.id })
  expect((await at.call(ann, 'DELETE', `members/${mona.body.id}`)).status).toBe(204)
  const left = (await at.call(ann, 'GET', `workshops/${id}`)).body
  expect([left.status, left.lead]).toEqual(['paused', null])
  expect(JSON.stringify(left)).not.toContain(mona.body.id)
  expect(await roleOf('eve')).toBe('viewer')
})
