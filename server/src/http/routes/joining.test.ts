import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestGuests, type Visited, testGuests } from './testing-guests.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

let at: TestWorkshop
let door: TestGuests
beforeEach(async () => {
  at = await openTestWorkshop()
  door = testGuests(at)
})
afterEach(() => at.api.close())

const notes = { name: 'Sammeln', minutes: 10, activity: 'notes' }
const edit = { name: 'Ordnen', minutes: 10, activity: 'sorting', right: 'edit' }
const running = async (...phases: object[]): Promise<string> => {
  const id = await at.prepare(...(phases.length > 0 ? phases : [notes]))
  await at.command(id, { do: 'start' })
  return id
}
const problem = ({ status, body }: Visited) => `${status} ${body?.type}`
const people = async (id: string, by = at.people.mona) =>
  (await at.call(by, 'GET', `workshops/${id}/people`)).body.people as {
    id: string
    name: string
    state: string
    department: string | null
    isGuest: boolean
  }[]
const act = (id: string, what: string, ...ids: string[]) =>
  at.call(at.people.mona, 'POST', `workshops/${id}/people`, { do: what, people: ids })
const who = async ({ jar }: Visited) => (await at.api.call('GET /api/me', { cookie: jar })).status

it('[K45] a link or its code lets somebody in without an account, as a guest of this one workshop', async () => {
  const id = await running()
  const { token, code, url } = await door.link(id)
  expect(token).toMatch(/^[\w-]{22}$/u)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u)
  expect(url).toBe(`http://127.0.0.1:3000/w/${token}`)
  const seen = await door.look(token)
  expect(seen.body).toEqual({
    title: 'Reise',
    isPlanned: false,
    needsApproval: false,
    state: 'new',
    name: null,
    departments: expect.any(Array),
    member: null,
  })
  const gus = await door.join(token, ' Gus ', {}, { jar: seen.jar })
  const guest = { board: at.board, workshop: id }
  expect(gus.body).toMatchObject({
    state: 'ready',
    me: { name: 'Gus', role: 'contributor', email: '', guest },
  })
  const me = await at.api.call('GET /api/me', { cookie: gus.jar })
  expect(me.body).toEqual(gus.body.me)
  const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  const hal = await door.join(encodeURIComponent(typed), 'Hal', { department: null })
  expect(hal.body.me).toMatchObject({ name: 'Hal', department: '' })
  const stored = JSON.stringify(await at.api.database.db.selectFrom('join_link').selectAll().execute())
  for (const secret of [token, code, code.replace('-', '')]) expect(stored).not.toContain(secret)
})

it('[K45] more links open the same door, until they are renewed', async () => {
  const id = await running()
  const [first, second] = [await door.link(id), await door.link(id)]
  const stateAt = async (link: string) => (await door.look(link)).body.state ?? 'nothing'
  expect([await stateAt(first.token), await stateAt(second.code)]).toEqual(['new', 'new'])
  const renewed = (await at.call(at.people.ann, 'POST', `workshops/${id}/links`, { renew: true })).body
  expect([await stateAt(first.token), await stateAt(second.code)]).toEqual(['nothing', 'nothing'])
  expect(await stateAt(renewed.token)).toBe('new')
  expect((await at.call(at.people.mona, 'GET', `workshops/${id}/door`)).body).toEqual({
    isOpen: true,
    needsApproval: false,
    links: 1,
  })
})

it('[K46] unknown, closed and ended look the same to outsiders; who is in comes back to a closed one', async () => {
  const id = await running()
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  const unknown = await door.look('A'.repeat(22))
  expect(problem(unknown)).toBe('404 join-link-not-found')
  await at.call(at.people.mona, 'PATCH', `workshops/${id}/door`, { isOpen: false })
  const same = [await door.look(token), await door.join(token, 'Hal'), await door.enter(token)]
  expect((await door.look(token, { jar: gus.jar })).body).toMatchObject({ state: 'ready', name: 'Gus' })
  await at.command(id, { do: 'end' })
  same.push(await door.look(token), await door.join(token, 'Hal'), await door.enter(token))
  same.push(await door.look(token, { jar: gus.jar }))
  const bodyOf = (body: Visited['body']) => ({ ...body, requestId: null })
  expect(same.map(({ status, body }) => [status, bodyOf(body)])).toEqual(
    same.map(() => [unknown.status, bodyOf(unknown.body)]),
  )
  const late = await at.call(at.people.mona, 'POST', `workshops/${id}/links`, {})
  expect([late.status, late.body.type]).toEqual([409, 'workshop-refused'])
})

it('[K46] before it begins guests wait, and the end of the workshop ends their logins and sockets', async () => {
  const id = await at.prepare(notes)
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  expect([gus.body.state, gus.body.me, await who(gus)]).toEqual(['planned', null, 401])
  expect((await door.enter(token, { jar: gus.jar })).body.me).toBe(null)
  await at.command(id, { do: 'start' })
  const inside = await door.enter(token, { jar: gus.jar })
  expect(inside.body.me.name).toBe('Gus')
  const { login } = await at.api.who(inside)
  const waits = await lateComer(id, token)
  await at.command(id, { do: 'end' })
  expect(at.api.told).toContain(`login ${login}`)
  expect(await who(inside)).toBe(401)
  const left = await at.api.database.db
    .selectFrom('person')
    .select('name')
    .where('kind', '=', 'guest')
    .execute()
  expect([left, waits.body.state]).toEqual([[{ name: 'Gus' }], 'waiting'])
})

/** Who is still waiting when the workshop ends. */
async function lateComer(id: string, token: string): Promise<Visited> {
  await at.call(at.people.mona, 'PATCH', `workshops/${id}/door`, { needsApproval: true })
  return await door.join(token, 'Ida')
}

it('[K46] of a join and the end of the workshop one comes first, and nobody stays signed in', async () => {
  const id = await running()
  const { token } = await door.link(id)
  const [, ...joined] = await Promise.all([
    at.command(id, { do: 'end' }),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => door.join(token, name)),
  ])
  for (const one of joined) expect(await who(one)).toBe(401)
})

it('[K47] a device stays the guest that it was, in a second tab and after its login has ended', async () => {
  const id = await running()
  const { token, code } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  const again = await door.join(code, 'Gustav', { department: 'service' }, { jar: gus.jar })
  expect(again.body.me.id).toBe(gus.body.me.id)
  expect(again.jar).toBe(gus.jar)
  const device = gus.jar
    .split('; ')
    .filter((one) => one.startsWith('wegpunkt_device'))
    .join('')
  expect((await door.look(token, { jar: device })).body).toMatchObject({ state: 'ready', name: 'Gus' })
  const back = await door.enter(token, { jar: device })
  expect([back.body.me.id, await who(back)]).toEqual([gus.body.me.id, 200])
  const elsewhere = await door.enter(token)
  expect(elsewhere.body).toMatchObject({ state: 'new', me: null })
  const cookies = gus.headers.getSetCookie()
  expect(cookies.find((one) => one.startsWith('wegpunkt_device'))).toMatch(/; Path=\/api\/join; /u)
  for (const one of cookies) expect(one).toMatch(/HttpOnly/u)
})

it('[K48] with approval on a guest waits until a moderator lets them in; of two who answer, the first counts', async () => {
  const id = await running()
  const { token } = await door.link(id)
  await at.call(at.people.mona, 'PATCH', `workshops/${id}/door`, { needsApproval: true })
  const gus = await door.join(token, 'Gus')
  expect([gus.body.state, gus.body.me, await who(gus)]).toEqual(['waiting', null, 401])
  expect((await door.join(token, 'Gus', {}, { jar: gus.jar })).body.state).toBe('waiting')
  const queue = await people(id)
  expect(queue.map(({ name, state }) => [name, state])).toEqual([['Gus', 'waiting']])
  const person = queue[0]?.id ?? ''
  const by = (cookie: Visited['cookie'], what: string) =>
    at.api.call(`POST /api/workshops/${id}/people`, { cookie, input: { do: what, people: [person] } })
  await Promise.all([by(at.people.mona.cookie, 'admit'), by(at.people.ann.cookie, 'admit')])
  expect((await people(id)).map(({ state }) => state)).toEqual(['in'])
  await by(at.people.ann.cookie, 'refuse')
  const inside = await door.enter(token, { jar: gus.jar })
  expect(await who(inside)).toBe(200)
  expect((await at.call(at.people.mona, 'GET', `workshops/${id}/counts`)).body.participants).toBe(1)
  const hal = await door.join(token, 'Hal')
  const waiting = (await people(id)).find(({ name }) => name === 'Hal')?.id ?? ''
  await Promise.all([act(id, 'refuse', waiting), act(id, 'admit', waiting)])
  expect((await people(id)).map(({ name }) => name)).toEqual(['Gus'])
  expect((await door.look(token, { jar: hal.jar })).body.state).toBe('refused')
  expect((await door.join(token, 'Hal', {}, { jar: hal.jar })).body.state).toBe('waiting')
})

it('[K49] who is removed loses login and sockets at once, may ask again, and leaves what they said without a name', async () => {
  const id = await running()
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  const { login } = await at.api.who(gus)
  const note = { do: 'add-note', key: 'k', text: 'Warteschlange', at: [0, 0] }
  expect((await at.call(gus, 'POST', `boards/${at.board}/commands`, note)).status).toBe(200)
  expect((await at.call(gus, 'POST', `boards/${at.board}/ideas`, { title: 'Idee' })).status).toBe(201)
  await act(id, 'remove', gus.body.me.id)
  expect(at.api.told).toContain(`login ${login}`)
  expect(at.api.told).toContain(`rights ${gus.body.me.id}`)
  expect(await who(gus)).toBe(401)
  expect([...(await at.read()).elements.values()]).toMatchObject([
    { text: 'Warteschlange', department: 'sales' },
  ])
  const rows = (await at.call(at.people.ann, 'GET', `boards/${at.board}/rows`)).body.rows
  expect(rows).toMatchObject([{ title: 'Idee', author: null }])
  const { db } = at.api.database
  expect(await db.selectFrom('person').select('id').where('kind', '=', 'guest').execute()).toEqual([])
  expect(await db.selectFrom('contribution').select('author').execute()).toEqual([{ author: null }])
  expect((await door.look(token, { jar: gus.jar })).body.state).toBe('refused')
  const again = await door.join(token, 'Gus', {}, { jar: gus.jar })
  expect(again.body.me.id).not.toBe(gus.body.me.id)
})

it('[K50] who is banned stays out by that device, whatever link they come by', async () => {
  const id = await running(edit)
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  await act(id, 'ban', gus.body.me.id)
  expect(await who(gus)).toBe(401)
  const other = await door.link(id)
  for (const link of [token, other.token, other.code]) {
    expect((await door.look(link, { jar: gus.jar })).body.state).toBe('banned')
    expect(problem(await door.join(link, 'Gus', {}, { jar: gus.jar }))).toBe('403 guest-refused')
    expect((await door.enter(link, { jar: gus.jar })).body.me).toBe(null)
  }
  const elsewhere = await at.prepare(notes)
  const there = await door.link(elsewhere)
  expect((await door.look(there.token, { jar: gus.jar })).body.state).toBe('new')
})

it('[K51] guessing codes is slowed for an address, a full room behind one address is not', async () => {
  const id = await running()
  const { code } = await door.link(id)
  const guess = (n: number, address: string) => door.look(`AAAA${String(n).padStart(4, '0')}`, { address })
  const answers = []
  for (let i = 0; i < 80; i++) answers.push((await guess(i, '10.9.9.9')).status)
  expect(answers.slice(0, 60).every((status) => status === 404)).toBe(true)
  expect(answers.slice(62).every((status) => status === 429)).toBe(true)
  expect((await door.look(code, { address: '10.9.9.9' })).status).toBe(429)
  expect((await door.look(code, { address: '10.8.8.8' })).status).toBe(200)
})

it('[K52] a removed workshop and a removed board take their guests along', async () => {
  const id = await running()
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  const note = { do: 'add-note', key: 'k', text: 'Bleibt', at: [0, 0] }
  await at.call(gus, 'POST', `boards/${at.board}/commands`, note)
  await at.call(gus, 'POST', `boards/${at.board}/ideas`, { title: 'Idee' })
  await at.command(id, { do: 'end' })
  const { db } = at.api.database
  const guests = async () =>
    (await db.selectFrom('person').where('kind', '=', 'guest').selectAll().execute()).length
  expect(await guests()).toBe(1)
  expect((await at.call(at.people.mona, 'DELETE', `workshops/${id}`)).status).toBe(204)
  expect(await guests()).toBe(0)
  expect(await db.selectFrom('contribution').select('author').execute()).toEqual([{ author: null }])
  const ideas = db.selectFrom('board_row').select('author').where('board_id', '=', at.board)
  expect(await ideas.execute()).toEqual([{ author: null }])
  const next = await running()
  await door.join((await door.link(next)).token, 'Hal')
  await at.call(at.people.ann, 'DELETE', `boards/${at.board}`)
  expect(await guests()).toBe(0)
})

it('[K144] on a device that somebody else has used one joins as somebody new, with nothing of theirs', async () => {
  const id = await running({ ...notes, visibility: 'private' })
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  await at.tell(id, gus, { do: 'keep-note', note: { id: 'a', text: 'Von Gus' } })
  const same = await door.join(token, 'Hanna', {}, { jar: gus.jar })
  expect(same.body.me.id).toBe(gus.body.me.id)
  const other = await door.join(token, 'Hanna', { isSomebodyElse: true }, { jar: gus.jar })
  expect(other.body.me).toMatchObject({ name: 'Hanna' })
  expect(other.body.me.id).not.toBe(gus.body.me.id)
  expect((await at.call(other, 'GET', `workshops/${id}/secrets`)).body).toEqual([])
  // The device is theirs from now on.
  expect((await door.look(token, { jar: other.jar })).body.name).toBe('Hanna')
})

it('[K132] wrong codes from an address keep nobody out who has a link, or has been let in before', async () => {
  const id = await running()
  const { token, code } = await door.link(id)
  const gus = await door.join(token, 'Gus')
  const address = '10.7.7.7'
  for (let i = 0; i < 70; i++) await door.look(`BBBB${String(i).padStart(4, '0')}`, { address })
  expect((await door.look(code, { address })).status).toBe(429)
  expect((await door.look(token, { address })).status).toBe(200)
  expect((await door.look(code, { address, jar: gus.jar })).status).toBe(200)
})
