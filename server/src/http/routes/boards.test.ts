import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let owner: Answered
beforeEach(async () => {
  api = await openTestApi()
  owner = await api.setUp()
})
afterEach(() => api.close())

const create = (by: Answered, input: object = {}) =>
  api.call('POST /api/boards', { cookie: by.cookie, input: { title: 'Waschmaschine', ...input } })

const personaOf = async (name: string): Promise<string> => {
  const persona = await api.call('POST /api/personas', { cookie: owner.cookie, input: { name } })
  return persona.body.id
}

describe('boards', () => {
  it('[A27] are created with content, and say where they are', async () => {
    const persona = await personaOf('Familie Sommer')
    const board = await create(owner, { personas: [persona] })
    expect([board.status, board.headers.get('location')]).toEqual([201, `/api/boards/${board.body.id}`])
    expect(board.body).toMatchObject({ title: 'Waschmaschine', role: 'owner', present: [] })
    expect(board.body.personas[0]).toMatchObject({ id: persona, name: 'Familie Sommer', goals: '' })
    expect(api.made.at(-1)).toEqual({
      template: 'empty',
      locale: 'de',
      personas: [persona],
      departments: ['development', 'marketing', 'sales', 'service', 'logistics'],
    })
    expect((await api.database.updates.load(board.body.id)).headSeq).toBe(1)
  })

  it('[A27] of the sample bring its personas along, and a second one does not double them', async () => {
    const before = await api.call('GET /api/personas', { cookie: owner.cookie })
    const board = await create(owner, { template: 'sample' })
    expect(board.body.personas).toEqual(before.body)
    expect((await api.call('GET /api/personas', { cookie: owner.cookie })).body).toEqual(before.body)
  })

  it('[A27] [J91] M19 an internal journey brings an internal persona along, unless others were chosen', async () => {
    const brought = (await create(owner, { template: 'internal' })).body.personas
    expect(brought).toMatchObject([{ name: 'Wer die Arbeit übernimmt', type: 'internal' }])
    expect((await create(owner, { template: 'internal' })).body.personas).toEqual(brought)
    const all = (await api.call('GET /api/personas', { cookie: owner.cookie })).body
    const chosen = all.find(({ type }: { type: string }) => type === 'customer').id
    const { personas } = (await create(owner, { template: 'internal', personas: [chosen] })).body
    expect(personas.map(({ id }: { id: string }) => id)).toEqual([chosen])
  })

  it('[A90] a second sample has rows of its own, about its own elements', async () => {
    const [first] = (await api.call('GET /api/boards', { cookie: owner.cookie })).body
    const second = (await create(owner, { template: 'sample' })).body
    const [one, other] = await Promise.all(
      [first.id, second.id].map(
        async (id) => (await api.call(`GET /api/boards/${id}/rows`, { cookie: owner.cookie })).body.rows,
      ),
    )
    expect(other).toHaveLength(one.length)
    const ids = (rows: { id: string; touchpointIds?: string[] }[]): string[] =>
      rows.flatMap(({ id, touchpointIds = [] }) => [id, ...touchpointIds])
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([])
    const [asIs, toBe] = api.made.slice(-2)
    expect(asIs?.sample?.sample).toBe(toBe?.sample?.sample)
    expect(ids(other).every((id) => id.startsWith(`${asIs?.sample?.sample}-`))).toBe(true)
  })

  it('[A28] are there for everyone of the workspace with their role, and their creator owns them', async () => {
    const bob = await api.join(owner, 'bob', 'editor')
    const cat = await api.join(owner, 'cat', 'viewer')
    const board = await create(bob)
    const roleFor = async ({ cookie }: Answered) =>
      (await api.call(`GET /api/boards/${board.body.id}`, { cookie })).body.role
    expect([await roleFor(bob), await roleFor(owner), await roleFor(cat)]).toEqual([
      'owner',
      'owner',
      'viewer',
    ])
    expect((await create(cat)).body.type).toBe('not-allowed')
    const access = async (who: Answered) =>
      await api.services.boards.access(await api.who(who), board.body.id)
    expect(await access(bob)).toMatchObject({ person: { name: 'bob' }, role: 'owner' })
    expect(await access(cat)).toMatchObject({ person: { name: 'cat' }, role: 'viewer' })
  })

  it('[A28] are listed with who is there, the last changed first', async () => {
    const board = await create(owner)
    const bob = { id: 'bob', name: 'Bob', department: 'sales' }
    api.present.set(board.body.id, [bob])
    const listed = await api.call('GET /api/boards', { cookie: owner.cookie })
    expect(listed.body.map(({ id }: { id: string }) => id)[0]).toBe(board.body.id)
    expect(listed.body[0].present).toEqual([bob])
  })

  it('[A29] are changed by editors and removed by owners alone', async () => {
    const bob = await api.join(owner, 'bob', 'editor')
    const cat = await api.join(owner, 'cat', 'viewer')
    const { id } = (await create(owner)).body
    const change = (by: Answered, input: object) =>
      api.call(`PATCH /api/boards/${id}`, { cookie: by.cookie, input })
    expect((await change(cat, { title: 'Nein' })).body.type).toBe('not-allowed')
    expect((await change(bob, { title: ' Neuer Titel ' })).body.title).toBe('Neuer Titel')
    const personas = [await personaOf('B'), await personaOf('A')]
    const changed = await change(bob, { personas })
    expect(changed.body.personas.map((persona: { id: string }) => persona.id)).toEqual(personas)
    const remove = (by: Answered) => api.call(`DELETE /api/boards/${id}`, { cookie: by.cookie })
    expect((await remove(bob)).body.type).toBe('not-allowed')
    expect((await remove(owner)).status).toBe(204)
    expect(api.told.at(-1)).toBe(`closed ${id}`)
    expect((await remove(owner)).body.type).toBe('board-not-found')
    expect((await api.database.updates.load(id)).rows).toEqual([])
  })

  it('[A29] refuse personas that are unknown or named twice', async () => {
    const persona = await personaOf('A')
    const refused = await create(owner, { personas: [persona, 'nobody', persona] })
    expect(refused.body.fields.map(({ path }: { path: string }) => path)).toEqual([
      'personas.1',
      'personas.2',
    ])
  })

  it('[A30] that do not exist answer like those one may not see', async () => {
    for (const path of ['', '/thumbnail'])
      expect((await api.call(`GET /api/boards/nope${path}`, { cookie: owner.cookie })).body).toMatchObject({
        type: 'board-not-found',
        status: 404,
      })
    const ticket = await api.call('POST /api/boards/nope/tickets', { cookie: owner.cookie })
    expect(ticket.body.type).toBe('board-not-found')
  })

  it('[A31] have a thumbnail that is drawn anew only when the board has changed', async () => {
    const { id } = (await create(owner)).body
    const look = () => api.call(`GET /api/boards/${id}/thumbnail`, { cookie: owner.cookie })
    await Promise.all([look(), look()])
    await look()
    expect(api.drawn).toEqual([[new Uint8Array([0, 0])]])
    await api.database.updates.append([{ board: id, seq: 2, bytes: new Uint8Array([0, 0]) }])
    expect((await look()).body.touchpoints).toBe(25)
    expect(api.drawn).toHaveLength(2)
  })

  it('[A32] are opened by a ticket once, by the one it was issued to', async () => {
    const { id } = (await create(owner)).body
    const { status, body } = await api.call(`POST /api/boards/${id}/tickets`, { cookie: owner.cookie })
    expect(status).toBe(201)
    expect(api.services.tickets.redeem(body.ticket, id)).toMatchObject({ person: owner.body.id })
    expect(api.services.tickets.redeem(body.ticket, id)).toBeNull()
  })

  it('[A32] are not opened by a login that has ended', async () => {
    const { id } = (await create(owner)).body
    const who = await api.who(owner)
    expect(await api.services.boards.access(who, id)).not.toBeNull()
    await api.call('DELETE /api/session', { cookie: owner.cookie })
    expect(await api.services.boards.access(who, id)).toBeNull()
  })

  it('[A32] are not opened by a ticket whose login has ended', async () => {
    const { id } = (await create(owner)).body
    const { body } = await api.call(`POST /api/boards/${id}/tickets`, { cookie: owner.cookie })
    await api.call('DELETE /api/session', { cookie: owner.cookie })
    expect(api.services.tickets.redeem(body.ticket, id)).toBeNull()
  })

  it('[A33] may have personas that editors add', async () => {
    const cat = await api.join(owner, 'cat', 'viewer')
    const input = { name: ' Jonas ', economicWeight: 4, rolloutStage: 2 }
    const added = await api.call('POST /api/personas', { cookie: owner.cookie, input })
    expect(added.body).toMatchObject({ name: 'Jonas', economicWeight: 4, complexity: null, rolloutStage: 2 })
    expect((await api.call('POST /api/personas', { cookie: cat.cookie, input })).body.type).toBe(
      'not-allowed',
    )
    const listed = await api.call('GET /api/personas', { cookie: cat.cookie })
    expect(listed.body.at(-1)).toEqual(added.body)
  })
})
