import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { type TestGuests, testGuests } from './testing-guests.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

/** Six accounts, on a machine that does much else. */
const PREPARED_WITHIN_MS = 60_000

let at: TestWorkshop
let door: TestGuests
/** Named nowhere, unless a test says otherwise. */
let keys: Record<
  'lane' | 'hidden' | 'card' | 'helper' | 'note' | 'measure' | 'team' | 'former' | 'none',
  string
>
beforeAll(async () => {
  at = await openTestWorkshop()
  door = testGuests(at)
  const made: Record<string, string> = {}
  for (const name of ['lane', 'hidden', 'card', 'helper', 'note', 'measure', 'team', 'former', 'none'])
    made[name] = await added(name)
  keys = made
  await retire(keys.former, keys.none)
  const place = { stage: 's', lane: 'l', at: [0, 0], size: [120, 120], order: 'a1' } as const
  const note = { kind: 'note', ...place, text: '', color: 'yellow' } as const
  const free = { kind: 'department', name: '', order: 'a2' } as const
  await at.edit(
    stage,
    lane,
    { do: 'add', in: 'lanes', id: 'own', value: { ...free, department: keys.lane } },
    { do: 'add', in: 'lanes', id: 'kept', value: { ...free, department: keys.hidden } },
    touchpoint('card'),
    { do: 'set', in: 'elements', id: 'card', to: { department: keys.card, supporting: [keys.helper] } },
    {
      do: 'add',
      in: 'elements',
      id: 'note',
      value: { ...note, department: keys.note },
    },
    {
      do: 'add',
      in: 'elements',
      id: 'old',
      value: { ...note, department: keys.former },
    },
  )
  const { eve, mona } = at.people
  await at.call(mona, 'PATCH', 'me', { department: keys.team })
  const measure = { title: 'Rückruf', touchpointIds: ['card'], department: keys.measure }
  expect((await at.call(eve, 'POST', `boards/${at.board}/measures`, measure)).status).toBe(201)
  const said = { key: newId(), about: { on: 'element', id: 'card' }, text: 'Hallo' }
  expect((await at.call(mona, 'POST', `boards/${at.board}/comments`, said)).status).toBe(201)
}, PREPARED_WITHIN_MS)
afterAll(() => at.api.close())

let letter = 0
async function added(nameEn: string): Promise<string> {
  const code = String(10 + letter++)
  const input = { nameDe: `Abteilung ${nameEn}`, codeDe: code, nameEn, codeEn: code }
  return (await at.call(at.people.ann, 'POST', 'departments', input)).body.key
}
const retire = (key: string, replacedBy: string): Promise<Answered> =>
  at.call(at.people.ann, 'POST', `departments/${key}/retirement`, { replacedBy })
const keysIn = (departments: { key: string }[]): string[] => departments.map(({ key }) => key).toSorted()

async function byLink(shows: object): Promise<Answered> {
  const input = { name: 'Vorstand', shows: { ...usualShows, ...shows } }
  const { token } = (await at.call(at.people.mona, 'POST', `boards/${at.board}/links`, input)).body
  const opened = await at.api.call('POST /api/links/open', { input: { token } })
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return await at.api.call(`GET /api/view/${opened.body.link}/departments`, { cookie })
}

it('[H95] the departments of a workspace are told to whoever is signed in, guests among them, and to nobody else', async () => {
  const refused = await at.api.call('GET /api/departments')
  expect([refused.status, refused.body.type]).toEqual([401, 'not-signed-in'])
  const { vic, ann } = at.people
  const all = (await at.call(ann, 'GET', 'departments')).body
  expect(keysIn(all)).toContain(keys.former)
  expect((await at.call(vic, 'GET', 'departments')).body).toEqual(all)
  const id = await at.prepare({ name: 'Ordnen', minutes: 10, activity: 'sorting', right: 'edit' })
  await at.command(id, { do: 'start' })
  const gus = await door.join((await door.link(id)).token, 'Gus')
  expect((await at.call(gus, 'GET', 'departments')).body).toEqual(all)
})

it('[H96] who stands at a door is told the present departments to choose from, and who was invited their own', async () => {
  const id = await at.prepare({ name: 'Ordnen', minutes: 10, activity: 'sorting', right: 'edit' })
  const { code, token } = await door.link(id)
  const all = (await at.call(at.people.ann, 'GET', 'departments')).body as { key: string }[]
  const present = keysIn(all).filter((key) => key !== keys.former)
  for (const by of [code, token]) expect(keysIn((await door.look(by)).body.departments)).toEqual(present)
  const input = { role: 'editor', department: keys.helper }
  const invitation = (await at.call(at.people.ann, 'POST', 'invitations', input)).body
  const { body } = await at.api.call(`GET /api/invitations/${invitation.token}`)
  expect([body.department, body.departments]).toEqual([
    keys.helper,
    [expect.objectContaining({ key: keys.helper, nameDe: 'Abteilung helper' })],
  ])
})

it('[H96] before the first run the default departments are told, and afterwards none by the same address', async () => {
  const empty: TestApi = await openTestApi()
  const before = await empty.call('GET /api/setup')
  expect(keysIn(before.body.departments)).toEqual(
    ['development', 'logistics', 'marketing', 'sales', 'service'].toSorted(),
  )
  expect((await empty.call('GET /api/departments')).status).toBe(401)
  await empty.setUp()
  expect((await empty.call('GET /api/setup')).body.departments).toBeUndefined()
  await empty.close()
})

it('[N117] by a link those departments are told that are named in what it shows, and of one that counts as another nothing of that', async () => {
  const onBoard = [keys.lane, keys.card, keys.helper, keys.note, keys.former]
  const { status, body } = await byLink({})
  expect([status, keysIn(body)]).toEqual([200, [...onBoard, keys.hidden].toSorted()])
  expect(JSON.stringify(body)).not.toContain(keys.none)
  const some = (await byLink({ lanes: ['l', 'own'] })).body
  expect(keysIn(some)).toEqual(onBoard.toSorted())
  const all = await byLink({ lanes: ['l'], measures: true, comments: true })
  const beside = [keys.card, keys.helper, keys.note, keys.former, keys.measure, keys.team]
  expect(keysIn(all.body)).toEqual(beside.toSorted())
  expect(keysIn((await byLink({ lanes: ['own'], measures: true, comments: true })).body)).toEqual([keys.lane])
})
