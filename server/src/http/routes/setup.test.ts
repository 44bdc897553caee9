import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowKinds } from '@wegpunkt/shared/journey/row-kinds'
import { SETUP_CODE, type TestApi, ann, openTestApi } from './testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await openTestApi()
})
afterEach(() => api.close())

const elsewhere = { address: '192.0.2.7', headers: { host: 'board.example.com' } }

describe('first run', () => {
  it('[A3] creates the workspace, its departments, an owner who is signed in, and the sample journey', async () => {
    const me = await api.setUp()
    expect(me.status).toBe(201)
    expect(me.body).toMatchObject({ name: 'Ann', role: 'owner', locale: 'de', department: 'marketing' })
    expect(me.body.workspace.name).toBe('Kranich GmbH')

    const boards = await api.call('GET /api/boards', { cookie: me.cookie })
    expect(boards.body).toHaveLength(1)
    expect(boards.body[0].personas).toHaveLength(2)
    expect(boards.body[0].role).toBe('owner')
    const stored = await api.database.updates.load(boards.body[0].id)
    expect(stored.rows).toEqual([{ fromSeq: 1, seq: 1, part: 0, bytes: new Uint8Array([0, 0]) }])
    expect(api.made[0]).toMatchObject({ template: 'sample', locale: 'de' })
    expect(api.made[0]?.personas).toEqual(boards.body[0].personas.map(({ id }: { id: string }) => id))
  })

  it('[A90] the sample journey comes with rows of every kind, told by nobody of the workspace', async () => {
    const { cookie } = await api.setUp()
    const [{ id: board }] = (await api.call('GET /api/boards', { cookie })).body
    const { rows, version, rest } = (await api.call(`GET /api/boards/${board}/rows`, { cookie })).body
    expect(rest).toBe(false)
    const kinds = new Set<string>(rows.map(({ kind }: { kind: string }) => kind))
    expect([...kinds].toSorted()).toEqual([...rowKinds].toSorted())
    expect(rows.map((row: { version: number }) => row.version)).toEqual(
      rows.map((_: unknown, i: number) => i + 1),
    )
    expect(version).toBe(rows.length)
    expect(rows.filter(({ author }: { author: unknown }) => author !== null)).toEqual([])
    // Nothing that anybody would have to mend before they can change it.
    const nps = rows.find(({ kind }: { kind: string }) => kind === 'nps')
    const changed = await api.call(`PATCH /api/boards/${board}/nps/${nps.id}`, {
      cookie,
      input: { passives: 9 },
    })
    expect([changed.status, changed.body.version]).toEqual([200, rows.length + 1])
  })

  it('[A91] the sample journey has two snapshots that can be compared, as it is and as it is to become', async () => {
    const { cookie } = await api.setUp()
    const [{ id: board, personas }] = (await api.call('GET /api/boards', { cookie })).body
    const snapshots = (await api.call(`GET /api/boards/${board}/snapshots`, { cookie })).body
    expect(snapshots.map(({ kind }: { kind: string }) => kind)).toEqual(['to-be', 'as-is'])
    for (const { persona, label, figures } of snapshots) {
      expect(persona.id).toBe(personas[0].id)
      expect(label).not.toBe('')
      expect(figures).toMatchObject({ evidence: expect.any(Number) })
    }
    const query = `from=${snapshots[1].id}&to=${snapshots[0].id}`
    const compared = await api.call(`GET /api/snapshots/compare?${query}`, { cookie })
    expect(compared.status).toBe(200)
    expect(compared.body.measures.closed.length).toBeGreaterThan(3)
  })

  it('[A3] shows the default departments before there are any, and the same afterwards', async () => {
    const { departments } = (await api.call('GET /api/setup')).body
    expect(departments.map(({ key }: { key: string }) => key)).toEqual([
      'development',
      'marketing',
      'sales',
      'service',
      'logistics',
    ])
    const { cookie } = await api.setUp()
    expect((await api.call('GET /api/departments', { cookie })).body).toEqual(departments)
  })

  it('[A4] happens once', async () => {
    await api.setUp()
    const again = await api.setUp({ email: 'bob@example.com' })
    expect([again.status, again.body.type]).toEqual([409, 'already-set-up'])
    expect((await api.call('GET /api/setup')).body).toEqual({
      needed: false,
      codeNeeded: false,
      signedIn: false,
    })
  })

  it('[A4] happens once when two people do it at the same moment', async () => {
    const both = await Promise.all([api.setUp(), api.setUp({ email: 'bob@example.com' })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await api.database.db.selectFrom('person').select('id').execute()).toHaveLength(1)
    expect(await api.database.db.selectFrom('board').select('id').execute()).toHaveLength(1)
  })

  it('[A5] needs no code on the server’s own machine', async () => {
    expect((await api.call('GET /api/setup')).body).toMatchObject({ needed: true, codeNeeded: false })
  })

  it('[A5] needs the code from anywhere else', async () => {
    expect((await api.call('GET /api/setup', elsewhere)).body).toMatchObject({
      needed: true,
      codeNeeded: true,
    })
    for (const code of [undefined, '', '0000-0000']) {
      const refused = await api.call('POST /api/setup', { ...elsewhere, input: { ...ann, code } })
      expect([refused.status, refused.body.type]).toEqual([403, 'setup-code-wrong'])
    }
    const made = await api.call('POST /api/setup', { ...elsewhere, input: { ...ann, code: SETUP_CODE } })
    expect(made.status).toBe(201)
  })

  it.each([
    ['a proxy on the same machine', { 'x-forwarded-for': '192.0.2.7' }],
    ['a name that another site may have pointed here', { host: 'rebound.example.com' }],
  ])('[A5] needs the code through %s', async (_, headers) => {
    const refused = await api.call('POST /api/setup', { headers, input: ann })
    expect(refused.body.type).toBe('setup-code-wrong')
  })

  it('[A5] takes the code as people copy it', async () => {
    const made = await api.call('POST /api/setup', { ...elsewhere, input: { ...ann, code: ' 7kq2m9tx ' } })
    expect(made.status).toBe(201)
  })

  it('[A6] lets nobody try code after code', async () => {
    const guesses = []
    for (let i = 0; i < 8; i++)
      guesses.push(await api.call('POST /api/setup', { ...elsewhere, input: { ...ann, code: `WRONG-${i}` } }))
    const last = guesses.at(-1)
    expect([last?.status, last?.body.type]).toEqual([429, 'too-many-requests'])
    expect(Number(last?.headers.get('retry-after'))).toBe(last?.body.retryAfterSeconds)
    expect(last?.body.retryAfterSeconds).toBeLessThanOrEqual(30)
  })

  it('[A7] refuses a weak password and an unknown department with a sentence', async () => {
    const weak = await api.setUp({ password: 'Passwort2024!' })
    expect([weak.status, weak.body.type]).toEqual([422, 'weak-password'])
    expect(weak.body.detail).toContain('tried first')
    const unknown = await api.setUp({ department: 'finance' })
    expect(unknown.body).toMatchObject({ type: 'invalid-input', fields: [{ path: 'department' }] })
    expect((await api.call('GET /api/setup')).body.needed).toBe(true)
  })
})
