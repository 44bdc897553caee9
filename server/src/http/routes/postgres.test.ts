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

  it('[A39] rows are added, changed, taken on and told apart when everybody does so at once', async () => {
    await onNewDatabase(async (api) => {
      const { cookie } = await api.setUp()
      const board = (await api.call('POST /api/boards', { cookie, input: { title: 'Eins' } })).body.id
      const at = `/api/boards/${board}` as const
      const input = { title: 'M', touchpointIds: ['t'] }
      const made = await Promise.all(
        Array.from({ length: 8 }, () => api.call(`POST ${at}/measures`, { cookie, input })),
      )
      // They came in some order: the first of them is the one that is changed.
      const id = made.find(({ body }) => body.version === 1)?.body.id
      const changes = [
        { effect: 1 },
        { effort: 2 },
        { lever: 'price' },
        { due: '2027-01-01' },
        { title: 'N' },
      ]
      const sent = await Promise.all(
        changes.map((one) => api.call(`PATCH ${at}/measures/${id}`, { cookie, input: one })),
      )
      expect(sent.map(({ status }) => status)).toEqual(changes.map(() => 200))
      const { body } = await api.call(`GET ${at}/rows`, { cookie })
      expect(body.rows.map(({ version }: { version: number }) => version)).toEqual([2, 3, 4, 5, 6, 7, 8, 13])
      expect(body.rows.at(-1)).toMatchObject(Object.assign({}, ...changes))
    })
  })

  it('[A55] 10,000 answers are imported, while the board is edited', async () => {
    await onNewDatabase(async (api) => {
      const { cookie } = await api.setUp()
      const board = (await api.call('POST /api/boards', { cookie, input: { title: 'Eins' } })).body.id
      const at = `/api/boards/${board}/imports` as const
      const { id } = (await api.call(`POST ${at}`, { cookie })).body
      for (let from = 0; from < 10_000; from += 1_000) {
        const evidence = Array.from({ length: 1_000 }, (_, i) => ({
          type: 'survey',
          quote: `Antwort ${from + i}`,
        }))
        const brought = await api.call(`POST ${at}/${id}/rows`, { cookie, input: { from, evidence } })
        expect(brought.body).toEqual({ rows: from + 1_000 })
      }
      const bytes = new Uint8Array([0, 0])
      const [done] = await Promise.all([
        api.call(`POST ${at}/${id}/finish`, { cookie, input: { rows: 10_000 } }),
        ...[2, 3, 4].map((seq) => api.database.updates.append([{ board, seq, bytes }])),
      ])
      expect(done.body).toEqual({ rows: 10_000, version: 10_000 })
      expect((await api.database.updates.load(board)).headSeq).toBe(4)
      const last = (await api.call(`GET /api/boards/${board}/rows?since=9999`, { cookie })).body
      expect(last.rows).toMatchObject([{ quote: 'Antwort 9999', version: 10_000 }])
    })
  })

  it('[S58] an erased row and a removed member are swept out of the tables', async () => {
    await onNewDatabase(async (api) => {
      const ann = await api.setUp()
      const bob = await api.join(ann, 'bob', 'editor')
      const { cookie } = ann
      const board = (await api.call('POST /api/boards', { cookie, input: { title: 'Eins' } })).body.id
      const at = `/api/boards/${board}` as const
      const input = { type: 'interview', quote: 'Frau Sommerfeld' }
      const { id } = (await api.call(`POST ${at}/evidence`, { cookie: bob.cookie, input })).body
      await api.call(`DELETE ${at}/evidence/${id}`, { cookie })
      await api.call(`DELETE /api/members/${bob.body.id}`, { cookie })
      await api.services.sweeper.finish()
      expect(await api.database.db.selectFrom('chore').selectAll().execute()).toEqual([])
      expect(
        await api.database.db.selectFrom('board_row').selectAll().where('board_id', '=', board).execute(),
      ).toEqual([])
      expect((await api.call('GET /api/members', { cookie })).body).toHaveLength(1)
    })
  })
})
