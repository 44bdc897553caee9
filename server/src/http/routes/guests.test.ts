import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { rowKinds, rowPaths } from '@wegpunkt/shared/journey/row-kinds'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { png } from '../../services/images/testing/pictures.ts'
import { type TestGuests, type Visited, testGuests } from './testing-guests.ts'
import { fieldsOfKind } from './testing-journey.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

/** Six accounts and two boards, on a machine that does much else. */
const PREPARED_WITHIN_MS = 60_000

let at: TestWorkshop
let door: TestGuests
let gus: Visited
let places: { own: Place; other: Place; token: string }
beforeAll(async () => {
  at = await openTestWorkshop()
  door = testGuests(at)
  const own = await place(at.board)
  await at.command(own.workshop, { do: 'start' })
  const { token } = await door.link(own.workshop)
  gus = await door.join(token, 'Gus')
  const second = (await at.call(at.people.ann, 'POST', 'boards', { title: 'Andere' })).body.id
  places = { own, other: await place(second), token }
}, PREPARED_WITHIN_MS)
afterAll(() => at.api.close())

type Place = { board: string; workshop: string; asset: string; persona: string; row: string }

/** A board with a workshop, a picture, a persona with a face, and a row. */
async function place(board: string): Promise<Place> {
  const { ann, mona } = at.people
  const phases = [{ name: 'Ordnen', minutes: 10, activity: 'sorting', right: 'edit' }]
  const input = { title: 'Reise', format: 'meeting', phases }
  const workshop = (await at.call(mona, 'POST', `boards/${board}/workshops`, input)).body.id
  const sent = { cookie: ann.cookie, bytes: png(), headers: { 'content-type': 'image/png' } }
  const asset = (await at.api.call(`POST /api/boards/${board}/assets`, sent)).body.id
  const persona = (await at.call(ann, 'POST', 'personas', { name: board })).body.id
  await at.api.call(`POST /api/personas/${persona}/portrait`, sent)
  await at.call(ann, 'PATCH', `boards/${board}`, { personas: [persona] })
  const row = (await at.call(ann, 'POST', `boards/${board}/ideas`, { title: 'Idee' })).body.id
  return { board, workshop, asset, persona, row }
}

/**
 * What every route does for a guest: who may call it for what is theirs, and where nothing else is found. A route that
 * is not here fails the test: somebody has to decide.
 */
const open = [
  'get /api/setup',
  'post /api/setup',
  'post /api/session',
  'delete /api/session',
  'get /api/formats/board-1.json',
  'get /api/invitations/{invitation}',
  'post /api/invitations/{invitation}/accept',
  'get /api/join/{link}',
  'get /api/view/{link}',
  'get /api/view/{link}/assets/{asset}',
  'get /api/view/{link}/portraits/{persona}',
  'get /api/view/{link}/rows',
  'get /api/view/{link}/comments',
  'get /api/view/{link}/departments',
  'post /api/view/{link}/comments',
  'delete /api/view/{link}/comments/{comment}',
  'post /api/links/open',
  'post /api/join/{link}',
  'post /api/join/{link}/enter',
]
const isOpen: ReadonlySet<string> = new Set(open)
/** For their own board or workshop, and the status there; for others always "not found". */
const own: Readonly<Record<string, number>> = {
  'get /api/boards/{id}': 200,
  'post /api/boards/{id}/tickets': 201,
  'get /api/boards/{id}/rows': 200,
  'get /api/boards/{id}/results': 200,
  'get /api/boards/{id}/comments': 200,
  'post /api/boards/{id}/comments': 201,
  'post /api/boards/{id}/comments/{comment}/answers': 404,
  'patch /api/boards/{id}/comments/{comment}': 404,
  'delete /api/boards/{id}/comments/{comment}': 404,
  'post /api/boards/{id}/comments/{comment}/resolution': 404,
  'delete /api/boards/{id}/comments/{comment}/resolution': 404,
  'get /api/boards/{id}/comment-marks': 200,
  'post /api/boards/{id}/comment-marks': 204,
  'get /api/boards/{id}/assets/{asset}': 200,
  'get /api/boards/{id}/commands': 200,
  'post /api/boards/{id}/commands': 200,
  'get /api/workshops/{id}': 200,
  'get /api/workshops/{id}/results': 200,
  'get /api/workshops/{id}/secrets': 200,
  'post /api/workshops/{id}/secrets': 409,
  'post /api/workshops/{id}/participants': 204,
  'get /api/workshops/{id}/parked': 200,
  'post /api/workshops/{id}/parked': 200,
  'delete /api/workshops/{id}/parked/{parked}': 204,
  'get /api/workshops/{id}/events': 200,
  'get /api/workshops/{id}/subjects': 200,
  'get /api/workshops/{id}/me': 200,
  'get /api/workshops/{id}/hands': 200,
  'post /api/workshops/{id}/hands': 200,
  'get /api/personas/{persona}/portrait': 200,
  ...rows(),
}
/** Whatever the path says, and first of all: whether there is such a thing is not told. */
const refused = [
  // A guest's page makes what it may hold into a file itself.
  'get /api/boards/{id}/export',
  'get /api/boards/{id}/assets',
  'get /api/boards/{id}/export/spoken',
  'get /api/snapshots/{id}/export',
  'post /api/imports',
  'get /api/imports/{import}',
  'delete /api/imports/{import}',
  'post /api/imports/{import}/parts',
  'post /api/imports/{import}/preview',
  'post /api/imports/{import}/run',
  'post /api/exports',
  'get /api/exports/{export}',
  'delete /api/exports/{export}',
  'get /api/exports/{export}/file',
  'get /api/workshops/{id}/protocol',
  'post /api/departments/{department}/retirement',
  'post /api/departments',
  'patch /api/departments/{department}',
  'delete /api/departments/{department}/retirement',
  'post /api/boards/{id}/lock',
  'delete /api/boards/{id}',
  'delete /api/boards/{id}/imports/{import}',
  'delete /api/invitations/{invitation}',
  'delete /api/me/logins/{login}',
  'delete /api/members/{person}',
  'delete /api/personas/{persona}',
  'delete /api/personas/{persona}/portrait',
  'delete /api/workshops/{id}',
  'get /api/boards',
  'get /api/boards/{id}/links',
  'get /api/boards/{id}/snapshots',
  'get /api/boards/{id}/thumbnail',
  'get /api/boards/{id}/workshops',
  'get /api/invitations',
  'get /api/journeys',
  'get /api/me/logins',
  'get /api/me/measures',
  'get /api/members',
  'get /api/personas',
  'get /api/snapshots/compare',
  'get /api/snapshots/{id}',
  'get /api/workshops/{id}/counts',
  'get /api/workshops/{id}/door',
  'get /api/workshops/{id}/people',
  'patch /api/boards/{id}',
  'patch /api/members/{person}',
  'patch /api/personas/{persona}',
  'patch /api/workshops/{id}',
  'patch /api/workshops/{id}/door',
  'post /api/boards',
  'post /api/boards/{id}/assets',
  'post /api/boards/{id}/assets/copies',
  'post /api/boards/{id}/assets/{asset}/thumbnail',
  'post /api/boards/{id}/comments/{comment}/approval',
  'post /api/boards/{id}/imports',
  'post /api/boards/{id}/imports/{import}/finish',
  'post /api/boards/{id}/imports/{import}/rows',
  'post /api/boards/{id}/measures/{row}/accept',
  'post /api/boards/{id}/measures/{row}/decline',
  'post /api/boards/{id}/measures/{row}/take',
  'post /api/boards/{id}/links',
  'post /api/boards/{id}/snapshots',
  'post /api/boards/{id}/workshops',
  'post /api/invitations',
  'post /api/links/{link}/address',
  'patch /api/links/{link}',
  'delete /api/links/{link}',
  'post /api/me/password',
  'post /api/personas',
  'post /api/personas/{persona}/portrait',
  'post /api/snapshots/{id}/restore',
  'post /api/workshops/{id}/commands',
  'post /api/workshops/{id}/links',
  'post /api/workshops/{id}/people',
]
/** What is theirs whatever the path says. */
const self: Readonly<Record<string, number>> = {
  'get /api/departments': 200,
  'get /api/me': 200,
  'patch /api/me': 200,
}

/** Of rows, what contributors may; the rest is refused for the role. The one that is there is an idea. */
function rows(): Record<string, number> {
  const found: Record<string, number> = {}
  for (const kind of rowKinds) {
    const address = `/api/boards/{id}/${rowPaths[kind]}`
    const of = kind === 'idea' ? 403 : 404
    found[`get ${address}`] = 200
    found[`post ${address}`] = mayRow('contributor', kind, 'add') ? 201 : 403
    if (kind !== 'decision') found[`patch ${address}/{row}`] = of
    found[`delete ${address}/{row}`] = of
  }
  return found
}

const inputs: Readonly<Record<string, object>> = {
  'post /api/boards/{id}/commands': { do: 'add-note', key: 'k', text: 'x', at: [0, 0] },
  'post /api/workshops/{id}/secrets': { do: 'drop-note', run: 'r', id: 'n' },
  'post /api/workshops/{id}/participants': {},
  ...Object.fromEntries(
    rowKinds.map((kind) => [`post /api/boards/{id}/${rowPaths[kind]}`, fieldsOfKind[kind]]),
  ),
  'post /api/boards/{id}/comments': { key: 'kkkkkkkk', about: { on: 'stage', id: 's' }, text: 'Hallo' },
  'post /api/boards/{id}/comments/{comment}/answers': { key: 'kkkkkkkk', text: 'Hallo' },
  'patch /api/boards/{id}/comments/{comment}': { text: 'Hallo' },
  'post /api/boards/{id}/comment-marks': { thread: null, said: 0 },
  'post /api/workshops/{id}/hands': { do: 'raise' },
  'post /api/workshops/{id}/parked': { key: 'k', text: 'Später' },
  'patch /api/me': { locale: 'en' },
}

const routes = async (): Promise<string[]> => {
  const { paths } = (await at.api.call('GET /api/openapi.json')).body as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
}

async function ask(route: string, of: Place): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const id = path.startsWith('/api/workshops')
    ? of.workshop
    : path.startsWith('/api/personas')
      ? of.persona
      : of.board
  const filled = path
    .replace('{id}', id)
    .replace('{asset}', of.asset)
    .replace('{row}', of.row)
    .replace('{persona}', of.persona)
    .replaceAll(/\{\w+\}/gu, of.row)
  const { status } = await at.api.call(`${method.toUpperCase() as 'GET'} ${filled}`, {
    cookie: gus.jar,
    ...(method !== 'get' && { input: inputs[route] ?? {} }),
  })
  return status
}

it('[K53] every route is open to guests, theirs, or refused to them, as a table says that knows every route', async () => {
  const decided = [...open, ...Object.keys(own), ...Object.keys(self), ...refused]
  const known = await routes()
  expect(decided.toSorted()).toEqual(known.toSorted())
  for (const route of known.filter((one) => !isOpen.has(one))) {
    const there = await ask(route, places.own)
    const expected = own[route] ?? self[route] ?? 403
    expect([route, there]).toEqual([route, expected])
    const elsewhere = await ask(route, places.other)
    expect([route, elsewhere]).toEqual([route, route in own ? 404 : expected])
  }
})

it('[K53] an answer to a guest names nobody who is not on their board, and no address of anybody', async () => {
  const said = []
  for (const path of [
    `boards/${at.board}`,
    `boards/${at.board}/rows`,
    `boards/${at.board}/comments`,
    `workshops/${places.own.workshop}`,
    'me',
  ])
    said.push((await at.call(gus, 'GET', path)).body)
  const text = JSON.stringify(said)
  for (const secret of [
    '@example.com',
    places.other.board,
    places.other.workshop,
    places.other.persona,
    'Andere',
  ])
    expect(text).not.toContain(secret)
})

it('[K53] a guest is no member: not in lists, not to be named, not to be made more, and not to sign in', async () => {
  const { ann, mona } = at.people
  const { id } = gus.body.me
  expect(JSON.stringify((await at.call(ann, 'GET', 'members')).body)).not.toContain(id)
  expect((await at.call(ann, 'PATCH', `members/${id}`, { role: 'owner' })).status).toBe(404)
  expect((await at.call(ann, 'DELETE', `members/${id}`)).status).toBe(404)
  const team = { name: 'Gus', department: 'sales', role: 'member', person: id }
  expect((await at.call(ann, 'POST', `boards/${at.board}/team`, team)).status).toBe(422)
  const handed = { do: 'hand-over', to: id }
  expect((await at.call(mona, 'POST', `workshops/${places.own.workshop}/commands`, handed)).status).toBe(422)
  expect((await at.call(gus, 'PATCH', 'me', { name: 'Ann' })).status).toBe(403)
  for (const email of [`guest:${id}`, ''])
    expect((await at.api.call('POST /api/session', { input: { email, password: '' } })).status).toBe(422)
  await at.api.database.db
    .updateTable('person')
    .set({ email: 'g@example.com' })
    .where('id', '=', id)
    .execute()
  const input = { email: 'g@example.com', password: 'geraten' }
  expect((await at.api.call('POST /api/session', { input })).status).toBe(401)
})

it('[K53] a member who opens the link keeps their account, and takes part with it', async () => {
  const { eve } = at.people
  const seen = await door.look(places.token, { jar: eve.cookie ?? '' })
  expect(seen.body.member).toEqual({ board: at.board, workshop: places.own.workshop })
  const tries = [
    door.join(places.token, 'Eve', {}, { jar: seen.jar }),
    door.enter(places.token, { jar: seen.jar }),
  ]
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403])
  expect((await at.call(eve, 'GET', 'me')).body.name).toBe('eve')
})

// Last: it ends the workshop.
it('[K96] what a guest adds beside the board is limited in rate, and what a member adds is not', async () => {
  const path = `boards/${at.board}/ideas`
  const { status } = await at.call(at.people.ann, 'POST', path, { title: 'Idee' })
  expect(status).toBe(201)
  const answers = []
  // So much at once, and a little that comes back meanwhile.
  for (let i = 0; i < 140; i++) answers.push((await at.call(gus, 'POST', path, { title: `${i}` })).status)
  expect(new Set(answers)).toEqual(new Set([201, 429]))
  for (let i = 0; i < 140; i++)
    expect((await at.call(at.people.ann, 'POST', path, { title: `${i}` })).status).toBe(201)
})

it('[K53] a guest is let onto no other board by a socket', async () => {
  const { person, login } = await at.api.who(gus)
  const access = (board: string) => at.api.services.boards.access({ person, login }, board)
  expect(await access(at.board)).toMatchObject({ role: 'contributor', person: { name: 'Gus' } })
  expect(await access(places.other.board)).toBe(null)
  await at.command(places.own.workshop, { do: 'pause' })
  expect((await access(at.board))?.role).toBe('contributor')
  await at.command(places.own.workshop, { do: 'end' })
  expect(await access(at.board)).toBe(null)
})
