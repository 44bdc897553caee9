import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import {
  type PrivateServer,
  openPrivateServer,
  postgresPrograms,
} from '../../storage/postgres/private-server.ts'
import { PASSWORD, type TestApi, openTestApi } from './testing.ts'

const programs = postgresPrograms()

/** What only holds when the database does its part, which two connections at once put to the test. */
describe.skipIf(programs === null)('accounts on PostgreSQL', () => {
  let server: PrivateServer
  let databases = 0
  beforeAll(async () => {
    server = await openPrivateServer(programs ?? '')
  }, 60_000)
  afterAll(() => server?.close())

  async function onNewDatabase(use: (api: TestApi) => Promise<void>): Promise<void> {
    const name = `test_${databases++}`
    const client = new Client({ connectionString: server.url })
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    const api = await openTestApi(undefined, server.url.replace('/postgres?', `/${name}?`))
    try {
      await use(api)
    } finally {
      await api.close()
    }
  }

  it('[A4] the workspace is created once when four people try at the same moment', async () => {
    await onNewDatabase(async (api) => {
      const all = await Promise.all(
        ['a', 'b', 'c', 'd'].map((name) => api.setUp({ email: `${name}@example.com` })),
      )
      expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(all.filter(({ body }) => body.type === 'already-set-up')).toHaveLength(3)
      expect(await api.database.db.selectFrom('board').select('id').execute()).toHaveLength(1)
    })
  })

  it('[A20] an invitation works once when four accept at the same moment', async () => {
    await onNewDatabase(async (api) => {
      const { cookie } = await api.setUp()
      const sent = { role: 'editor', department: 'sales' }
      const { token } = (await api.call('POST /api/invitations', { cookie, input: sent })).body
      const all = await Promise.all(
        ['a', 'b', 'c', 'd'].map((name) =>
          api.call(`POST /api/invitations/${token}/accept`, {
            input: { name, email: `${name}@example.com`, password: PASSWORD },
          }),
        ),
      )
      expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
      expect((await api.call('GET /api/members', { cookie })).body).toHaveLength(2)
    })
  })

  it('[A26] owners who demote each other at the same moment leave one', async () => {
    await onNewDatabase(async (api) => {
      const ann = await api.setUp()
      const bob = await api.join(ann, 'bob', 'owner')
      const demote = (by: typeof ann, whom: typeof ann) =>
        api.call(`PATCH /api/members/${whom.body.id}`, { cookie: by.cookie, input: { role: 'editor' } })
      await Promise.all([demote(ann, bob), demote(bob, ann), demote(ann, bob), demote(bob, ann)])
      const members = (await api.call('GET /api/members', { cookie: ann.cookie })).body
      expect(members.filter(({ role }: { role: string }) => role === 'owner')).toHaveLength(1)
    })
  })

  it('[A27] a board is created, changed, drawn and removed', async () => {
    await onNewDatabase(async (api) => {
      const { cookie } = await api.setUp()
      const board = (await api.call('POST /api/boards', { cookie, input: { title: 'Eins' } })).body
      const path = `/api/boards/${board.id}` as const
      expect((await api.call(`PATCH ${path}`, { cookie, input: { title: 'Zwei' } })).body.title).toBe('Zwei')
      expect((await api.call(`GET ${path}/thumbnail`, { cookie })).status).toBe(200)
      expect((await api.call(`DELETE ${path}`, { cookie })).status).toBe(204)
      expect((await api.call(`GET ${path}`, { cookie })).body.type).toBe('board-not-found')
    })
  })
})
