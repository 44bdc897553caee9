import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../services/images/testing/pictures.ts'
import { DATABASE_FILE } from '../../storage/sqlite/backend.ts'
import { commentAccess } from './testing-comments.ts'
import { journeyAccess } from './testing-journey.ts'
import { linkAccess } from './testing-links.ts'
import { fileAccess } from './testing-files.ts'
import { THEIRS, addOtherCompany } from './testing-other-company.ts'
import { workshopAccess } from './testing-workshops.ts'
import { type Answered, PASSWORD, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let people: Record<Who, Answered | null>

// Each test has a server of its own with the same people; they come in once, and their database is copied.
let database: Buffer
beforeAll(async () => {
  await open()
  ann = await api.setUp()
  people = { nobody: null, ...(await everyRole()) }
  await addOtherCompany(api.database)
  await api.close()
  database = await readFile(join(folder, DATABASE_FILE))
  await rm(folder, { recursive: true })
})

let folder: string
beforeEach(() => open(database))
afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

async function open(copied?: Buffer): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  if (copied) await writeFile(join(folder, DATABASE_FILE), copied)
  api = await openTestApi({ publicUrl: null, trustProxy: false }, undefined, folder)
}

const callers = ['nobody', ...roles] as const
type Who = (typeof callers)[number]
type Target = {
  readonly params?: Record<string, string>
  readonly input?: object
  readonly bytes?: Uint8Array
  readonly query?: string
}
/** Which thing, made anew for each one who asks, and the status for nobody, viewer, … owner. */
type Row = readonly [string, string, readonly number[], ((who: Who) => Promise<Target> | Target)?]

const everybody = (status: number): number[] => callers.map(() => status)
const signedIn = (status: number): number[] => [401, ...roles.map(() => status)]
const from = (least: Role, status: number, otherwise = 403): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? otherwise : status)),
]

const NOBODYS = 'never-was'

const rows: readonly Row[] = [
  ['get /api/setup', 'the state', everybody(200)],
  ['post /api/setup', 'a second workspace', everybody(409), () => ({ input: { ...account(), ...setup } })],
  ['post /api/session', 'the right password', everybody(200), () => ({ input: login })],
  ['post /api/session', 'a wrong password', everybody(401), () => ({ input: { ...login, password: 'x' } })],
  ['delete /api/session', 'this login', everybody(204)],
  ['get /api/me', 'oneself', signedIn(200)],
  ['patch /api/me', 'oneself', signedIn(200), () => ({ input: { name: 'Neu', role: 'owner', id: NOBODYS } })],
  ['post /api/me/password', 'the right one', signedIn(204), () => ({ input: newPassword(PASSWORD) })],
  ['post /api/me/password', 'a wrong one', signedIn(401), () => ({ input: newPassword('geraten') })],
  ['get /api/me/logins', "one's own", signedIn(200)],
  ['delete /api/me/logins/{login}', "one's own", signedIn(204), async (who) => loginOf(people[who] ?? ann)],
  ['delete /api/me/logins/{login}', "another's", signedIn(404), async () => loginOf(await joinAs('editor'))],
  ['delete /api/me/logins/{login}', "another company's", signedIn(404), () => at('login', THEIRS)],
  ['get /api/departments', 'all', signedIn(200)],
  ['post /api/departments', 'one more', from('moderator', 201), () => ({ input: oneMoreDepartment() })],
  ['patch /api/departments/{department}', 'one', from('moderator', 200), () => renamed('sales')],
  ['patch /api/departments/{department}', "nobody's", from('moderator', 404), () => renamed(NOBODYS)],
  ['post /api/departments/{department}/retirement', 'one', from('moderator', 200), () => another()],
  ['post /api/departments/{department}/retirement', "nobody's", from('moderator', 404), () => given(NOBODYS)],
  ['delete /api/departments/{department}/retirement', 'one', from('moderator', 200), () => another()],

  ['get /api/members', 'all', signedIn(200)],
  ['patch /api/members/{person}', 'a viewer', from('moderator', 200), () => changed('viewer', 'editor')],
  ['patch /api/members/{person}', 'a viewer to owner', from('owner', 200), () => changed('viewer', 'owner')],
  ['patch /api/members/{person}', 'an owner', from('owner', 200), () => changed('owner', 'viewer')],
  ['patch /api/members/{person}', 'oneself to owner', from('owner', 200), (who) => changedTo(who, 'owner')],
  ['patch /api/members/{person}', 'nobody', from('moderator', 404), () => role(NOBODYS)],
  ['patch /api/members/{person}', "another company's", from('moderator', 404), () => role(THEIRS)],
  ['delete /api/members/{person}', 'a viewer', from('moderator', 204), () => removed('viewer')],
  ['delete /api/members/{person}', 'a moderator', from('moderator', 204), () => removed('moderator')],
  ['delete /api/members/{person}', 'an owner', from('owner', 204), () => removed('owner')],
  ['delete /api/members/{person}', 'oneself', signedIn(204), (who) => at('person', idOf(who))],
  ['delete /api/members/{person}', 'nobody', from('moderator', 404), () => at('person', NOBODYS)],
  ['delete /api/members/{person}', "another company's", from('moderator', 404), () => at('person', THEIRS)],

  ['post /api/invitations', 'to editor', from('moderator', 201), () => ({ input: invitee('editor') })],
  ['post /api/invitations', 'to owner', from('owner', 201), () => ({ input: invitee('owner') })],
  ['get /api/invitations', 'all', from('moderator', 200)],
  ['delete /api/invitations/{invitation}', 'to editor', from('moderator', 204), () => byId('editor')],
  ['delete /api/invitations/{invitation}', 'to owner', from('owner', 204), () => byId('owner')],
  ['delete /api/invitations/{invitation}', 'by its token', from('moderator', 404), () => byToken('editor')],
  ['delete /api/invitations/{invitation}', 'used', from('moderator', 404), async () => (await used()).byId],
  ['delete /api/invitations/{invitation}', 'theirs', from('moderator', 404), () => at('invitation', THEIRS)],
  ['get /api/invitations/{invitation}', 'by its token', everybody(200), () => byToken('owner')],
  ['get /api/invitations/{invitation}', 'by its id', everybody(404), () => byId('owner')],
  ['get /api/invitations/{invitation}', 'used', everybody(410), async () => (await used()).byToken],
  [
    'post /api/invitations/{invitation}/accept',
    'by its token',
    everybody(201),
    () => accepted(byToken('owner')),
  ],
  ['post /api/invitations/{invitation}/accept', 'by its id', everybody(404), () => accepted(byId('owner'))],
  [
    'post /api/invitations/{invitation}/accept',
    'used',
    everybody(410),
    async () => accepted((await used()).byToken),
  ],

  ['get /api/personas', 'all', signedIn(200)],
  ['post /api/personas', 'one more', from('editor', 201), () => ({ input: { name: 'Eva' } })],
  ['get /api/boards', 'all', signedIn(200)],
  ['post /api/boards', 'one more', from('editor', 201), () => ({ input: { title: 'Reise' } })],
  ['post /api/boards', 'of their personas', from('editor', 422), () => ({ input: withTheirs })],
  ['get /api/boards/{id}', "another's", signedIn(200), () => board()],
  ['patch /api/boards/{id}', "another's", from('editor', 200), () => board({ title: 'Neu' })],
  ['patch /api/boards/{id}', 'their personas', from('editor', 422), () => board(withTheirs)],
  ['post /api/boards/{id}/lock', "another's", from('moderator', 204), () => board({ locked: null })],
  ['delete /api/boards/{id}', "another's", from('owner', 204), () => board()],
  ['delete /api/boards/{id}', "one's own", signedIn(204), (who) => ownBoard(who)],
  ['get /api/boards/{id}/thumbnail', "another's", signedIn(200), () => board()],
  ['post /api/boards/{id}/tickets', "another's", signedIn(201), () => board()],
  ['post /api/boards/{id}/assets', "on another's board", from('editor', 201), () => picture()],
  ['post /api/boards/{id}/assets', 'removed', signedIn(404), async () => onBoard(await goneBoard())],
  ['post /api/boards/{id}/assets', "another company's", signedIn(404), () => onBoard(at('id', THEIRS))],
  ['get /api/boards/{id}/assets', "of another's", signedIn(200), async () => someOf(await board())],
  ['get /api/boards/{id}/assets', "of another company's", signedIn(404), () => someOf(at('id', THEIRS))],
  ['post /api/boards/{id}/assets/copies', "another's", from('editor', 201), () => copied()],
  ['post /api/boards/{id}/assets/copies', 'of theirs', from('editor', 404), () => copied(THEIRS)],
  ['post /api/boards/{id}/assets/{asset}/thumbnail', "another's", from('editor', 404), () => thumbnail()],
  ['get /api/boards/{id}/assets/{asset}', "another's", signedIn(200), () => stored()],
  ['get /api/boards/{id}/assets/{asset}', 'nobody’s', signedIn(404), async () => stored(NOBODYS)],
  ['post /api/boards/{id}/snapshots', "of another's", from('editor', 201), () => board(snapshot)],
  ['get /api/boards/{id}/snapshots', "of another's", signedIn(200), () => board()],
  ['get /api/snapshots/{id}', "of another's", signedIn(200), () => taken()],
  ['get /api/snapshots/compare', "of another's", signedIn(200), async () => compared(await taken())],
  ['get /api/snapshots/compare', "another company's", signedIn(404), () => compared(at('id', THEIRS))],
  ['post /api/snapshots/{id}/restore', "of another's", from('moderator', 200), () => taken()],
  ...['get /api/snapshots/{id}', 'post /api/snapshots/{id}/restore'].flatMap((route): Row[] => [
    [route, "nobody's", signedIn(404), () => at('id', NOBODYS)],
    [route, 'of a removed board', signedIn(404), async () => lost(await taken())],
    [route, "another company's", signedIn(404), () => at('id', THEIRS)],
  ]),
  ...[
    'get /api/boards/{id}/snapshots',
    'post /api/boards/{id}/snapshots',
    'get /api/boards/{id}',
    'patch /api/boards/{id}',
    'delete /api/boards/{id}',
    'get /api/boards/{id}/thumbnail',
    'post /api/boards/{id}/tickets',
  ].flatMap((route): Row[] => [
    [route, 'removed', signedIn(404), async () => ({ ...(await goneBoard()), input: anyInput })],
    [route, "another company's", signedIn(404), () => ({ ...at('id', THEIRS), input: anyInput })],
  ]),
]

const journey = journeyAccess({ api: () => api, ann: () => ann, board: () => board(), theirs: THEIRS })
const workshops = workshopAccess({ api: () => api, ann: () => ann, board: () => board(), theirs: THEIRS })
const comments = commentAccess({ api: () => api, ann: () => ann, board: () => board(), theirs: THEIRS })
const links = linkAccess({ api: () => api, ann: () => ann, board: () => board(), theirs: THEIRS })
const files = fileAccess({ board: () => board(), taken: () => taken(), theirs: THEIRS })
const grouped: readonly Row[] = [...journey, ...workshops, ...comments, ...links, ...files]
const all: readonly Row[] = [...rows, ...grouped]
const cases = [
  ...rows.map((row) => ({ route: row[0], what: row[1], asked: [row] })),
  // What changes nobody's role or account is asked on one server after another, which saves minutes.
  ...Map.groupBy(grouped, ([route]) => route.split('/').slice(2, 5).join('/'))
    .entries()
    .map(([route, asked]) => ({ route, what: `${asked.length} rows`, asked })),
]

describe('the table of who may do what', () => {
  it('[A34] has a row for every route that the server answers', async () => {
    const { paths } = (await api.call('GET /api/openapi.json')).body as { paths: Record<string, object> }
    const answered = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect([...new Set(all.map(([route]) => route))].toSorted()).toEqual(answered.toSorted())
  })

  it.each(cases)('[A34] $route, $what', async ({ asked }) => {
    for (const [route, what, statuses, target] of asked) {
      const found = await statusesOf(route, target)
      expect([route, what, found]).toEqual([route, what, callers.map((who, at) => [who, statuses[at]])])
    }
  })

  it.each([
    ['members', 6],
    ['invitations', 1],
    ['personas', 2],
    ['boards', 1],
    ['me/logins', 1],
  ])('[A34] the list of %s has nothing of another company, nor logins of others', async (list, length) => {
    await invitation('editor')
    const listed = await api.call(`GET /api/${list}`, { cookie: people.owner?.cookie })
    expect(listed.body).toHaveLength(length)
    expect(JSON.stringify(listed.body)).not.toContain(THEIRS)
  })
})

/** What each one is answered, in turn. */
async function statusesOf(route: string, target: Row[3]): Promise<(readonly [Who, number])[]> {
  const [method = '', path = ''] = route.split(' ')
  const found: (readonly [Who, number])[] = []
  for (const who of callers) {
    const { params = {}, input, bytes, query = '' } = (await target?.(who)) ?? {}
    const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? '')
    const { status } = await api.call(`${method.toUpperCase() as 'GET'} ${filled}${query}`, {
      cookie: people[who]?.cookie,
      ...(input !== undefined && method !== 'get' && { input }),
      ...(bytes && { bytes, headers: { 'content-type': 'image/png' } }),
    })
    found.push([who, status])
  }
  return found
}

let joined = 0
const joinAs = (as: Role): Promise<Answered> => api.join(ann, `person${++joined}`, as)

async function everyRole(): Promise<Record<Role, Answered>> {
  const found: Partial<Record<Role, Answered>> = {}
  for (const one of roles) found[one] = await joinAs(one)
  return found as Record<Role, Answered>
}

const idOf = (who: Who): string => people[who]?.body.id ?? NOBODYS
const at = (name: string, id: string): { params: Record<string, string> } => ({ params: { [name]: id } })

const account = () => ({ name: 'Neu', email: `new${++joined}@example.com`, password: PASSWORD })
const setup = { workspace: 'Zweite', department: 'sales', locale: 'de' }
const login = { email: 'ann@example.com', password: PASSWORD }
const newPassword = (current: string) => ({ current, next: 'sieben graue Reiher' })
const invitee = (as: Role) => ({ role: as, department: 'sales' })
const withTheirs = { title: 'Reise', personas: [THEIRS] }

let more = 0
const oneMoreDepartment = () => {
  const [name, code] = [`Neu ${++more}`, String(10 + more)]
  return { nameDe: name, codeDe: code, nameEn: name, codeEn: code }
}
const given = (key: string): Target => ({ ...at('department', key), input: { replacedBy: null } })
const renamed = (key: string): Target => ({ ...at('department', key), input: { nameDe: 'Verkauf' } })
const another = async (): Promise<Target> => {
  const input = oneMoreDepartment()
  return given((await api.call('POST /api/departments', { cookie: ann.cookie, input })).body.key)
}

async function loginOf(person: Answered): Promise<Target> {
  return at('login', (await api.who(person)).login)
}

const role = (person: string): Target => ({ ...at('person', person), input: { role: 'viewer' } })
const changed = async (is: Role, to: Role): Promise<Target> => ({
  ...at('person', (await joinAs(is)).body.id as string),
  input: { role: to },
})
const changedTo = (who: Who, to: Role): Target => ({ ...at('person', idOf(who)), input: { role: to } })
const removed = async (is: Role): Promise<Target> => at('person', (await joinAs(is)).body.id as string)

async function invitation(to: Role): Promise<{ id: string; token: string }> {
  return (await api.call('POST /api/invitations', { cookie: ann.cookie, input: invitee(to) })).body
}
const byId = async (to: Role) => at('invitation', (await invitation(to)).id)
const byToken = async (to: Role) => at('invitation', (await invitation(to)).token)
const accepted = async (which: Target | Promise<Target>): Promise<Target> => ({
  ...(await which),
  input: account(),
})
async function used() {
  const { id, token } = await invitation('editor')
  await api.call(`POST /api/invitations/${token}/accept`, { input: account() })
  return { byId: at('invitation', id), byToken: at('invitation', token) }
}

async function board(input?: object): Promise<Target> {
  const made = await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Reise' } })
  return { ...at('id', made.body.id as string), ...(input && { input }) }
}

const onBoard = (target: Target): Target => ({ ...target, bytes: png() })
const picture = async (): Promise<Target> => onBoard(await board())

/** A picture that the owner put onto a board. */
const someOf = (target: Target): Target => ({ ...target, query: '?ids=a,b' })

async function stored(asset?: string): Promise<Target> {
  const { params, bytes } = await picture()
  const sent = await api.call(`POST /api/boards/${params?.['id']}/assets`, {
    cookie: ann.cookie,
    ...(bytes && { bytes }),
    headers: { 'content-type': 'image/png' },
  })
  return { params: { ...params, asset: asset ?? (sent.body.id as string) } }
}

async function copied(from?: string): Promise<Target> {
  const { params } = await stored()
  return { ...(await board()), input: { board: from ?? params?.['id'], asset: params?.['asset'] } }
}

async function thumbnail(): Promise<Target> {
  return onBoard(await stored())
}

const snapshot = { persona: 'any', label: 'Stand', kind: 'as-is' }
/** Whichever route it is for. */
const anyInput = { title: 'Neu', ...snapshot }

async function taken(): Promise<Target> {
  const { params } = await board()
  const made = await api.call(`POST /api/boards/${params?.['id']}/snapshots`, {
    cookie: ann.cookie,
    input: snapshot,
  })
  return at('id', made.body.id as string)
}

/** With itself. */
const compared = ({ params }: Target): Target => ({ query: `?from=${params?.['id']}&to=${params?.['id']}` })

async function lost(snapshotOf: Target): Promise<Target> {
  const found = await api.call(`GET /api/snapshots/${snapshotOf.params?.['id']}`, { cookie: ann.cookie })
  await api.call(`DELETE /api/boards/${found.body.board}`, { cookie: ann.cookie })
  return snapshotOf
}

async function goneBoard(): Promise<Target> {
  const made = await board()
  await api.call(`DELETE /api/boards/${made.params?.['id']}`, { cookie: ann.cookie })
  return made
}

// Made as an editor; the role of its creator may have sunk since.
async function ownBoard(who: Who): Promise<Target> {
  const made = await board()
  const { db } = api.database
  const of = { created_by: idOf(who) }
  await db
    .updateTable('board')
    .set(of)
    .where('id', '=', made.params?.['id'] ?? '')
    .execute()
  return made
}
