import { ANSWERS_PER_REQUEST, IMPORT_MINUTES, MAX_ANSWERS_PER_IMPORT } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  const input = { title: 'Reise' }
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input })).body.id
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

const on = (method: 'GET' | 'POST' | 'DELETE', path: string, input?: object, by: Answered = ann) =>
  api.call(`${method} /api/boards/${board}/${path}`, { cookie: by.cookie, ...(input && { input }) })
const start = async (): Promise<string> => (await on('POST', 'imports')).body.id
const answers = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => ({
    type: 'survey',
    quote: `Antwort ${first + i}: Das Paket kam zu spät, und niemand wusste, wo es war.`,
    date: '2026-05-01',
    source: 'Umfrage Mai',
    ratings: [{ touchpoint: `t${i % 25}`, value: (i % 5) - 2 }],
  }))
const bring = (id: string, from: number, evidence: readonly object[], by: Answered = ann) =>
  on('POST', `imports/${id}/rows`, { from, evidence }, by)

describe('an import', () => {
  it('[A55] of 10,000 answers takes seconds, and everybody sees all of them at once', async () => {
    api.told.length = 0
    const before = process.cpuUsage()
    const id = await start()
    for (let from = 0; from < 10_000; from += ANSWERS_PER_REQUEST) {
      expect((await bring(id, from, answers(ANSWERS_PER_REQUEST, from))).body).toEqual({
        rows: from + ANSWERS_PER_REQUEST,
      })
      expect((await on('GET', 'rows')).body.rows).toEqual([])
    }
    expect(api.told).toEqual([])
    const done = await on('POST', `imports/${id}/finish`, { rows: 10_000 })
    // Of work: the clock says how busy the machine is with other things.
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(10_000)
    expect(done.body).toEqual({ rows: 10_000, version: 10_000 })
    expect(api.told).toEqual([`rows ${board} 10000 evidence`])
    const quotes: string[] = []
    for (let since = 0, rest = true; rest;) {
      const { body } = await on('GET', `rows?since=${since}`)
      quotes.push(...body.rows.map(({ quote }: { quote: string }) => quote))
      ;({ version: since, rest } = body)
    }
    expect(quotes).toEqual(answers(10_000).map(({ quote }, i) => quote.replace(/\d+/u, String(i))))
    expect(await api.database.db.selectFrom('evidence_import_row').selectAll().execute()).toEqual([])
  })

  it('[A55] whose parts or whose end are sent twice brings nothing twice', async () => {
    const id = await start()
    await bring(id, 0, answers(3))
    expect((await bring(id, 0, answers(3))).body).toEqual({ rows: 3 })
    await bring(id, 3, answers(2, 3))
    const [done, again] = [
      await on('POST', `imports/${id}/finish`, { rows: 5 }),
      await on('POST', `imports/${id}/finish`, { rows: 5 }),
    ]
    expect(again.body).toEqual(done.body)
    expect((await on('GET', 'evidence')).body).toHaveLength(5)
    expect((await bring(id, 5, answers(1))).body.type).toBe('import-not-found')
  })

  it('[A56] that is not whole, or has something wrong in it, changes nothing', async () => {
    const id = await start()
    const wrong = await bring(id, 0, [
      ...answers(2),
      { type: 'survey', date: '2026-02-30' },
      { type: 'survey', ratings: [{ touchpoint: 't', value: 9 }] },
    ])
    expect([wrong.status, wrong.body.fields.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ['evidence.2.date', 'evidence.3.ratings.0.value'],
    ])
    const later = await bring(id, 0, [{ type: 'survey' }, { type: 'survey', date: '2999-01-01' }])
    expect(later.body.fields[0].path).toBe('evidence.1.date')
    const ratings = [{ touchpoint: 't', persona: 'nobody', value: 1 }]
    expect((await bring(id, 0, [{ type: 'assumption', ratings }])).status).toBe(422)
    await bring(id, 0, answers(2))
    await bring(id, 5, answers(2))
    for (const rows of [1, 3, 4, 7]) {
      const end = await on('POST', `imports/${id}/finish`, { rows })
      expect([end.status, end.body.fields[0].path]).toEqual([422, 'rows'])
    }
    expect(await on('GET', 'rows').then(({ body }) => [body.version, body.rows])).toEqual([0, []])
  })

  it('[A56] belongs to whoever began it, and is called off by them', async () => {
    const bob = await api.join(ann, 'bob', 'editor')
    const id = await start()
    await bring(id, 0, answers(2))
    expect((await bring(id, 2, answers(1), bob)).status).toBe(404)
    expect((await on('DELETE', `imports/${id}`, undefined, bob)).status).toBe(404)
    expect((await on('DELETE', `imports/${id}`)).status).toBe(204)
    expect((await on('POST', `imports/${id}/finish`, { rows: 2 })).body.type).toBe('import-not-found')
  })

  it('[A57] has limits, each with a reason', async () => {
    const id = await start()
    expect((await bring(id, 0, answers(ANSWERS_PER_REQUEST + 1))).body.fields[0].path).toBe('evidence')
    expect((await bring(id, MAX_ANSWERS_PER_IMPORT - 1, answers(2))).body.type).toBe('rows-full')
  })

  it('[A102] that was left, as by a page that was closed, holds up nobody: a fourth takes the place of the first', async () => {
    const first = await start()
    await bring(first, 0, answers(2))
    const second = await start()
    await start()
    expect((await on('POST', 'imports')).status).toBe(201)
    expect((await bring(first, 2, answers(1))).body.type).toBe('import-not-found')
    expect((await bring(second, 0, answers(1))).body).toEqual({ rows: 1 })
    expect(await api.database.db.selectFrom('evidence_import_row').selectAll().execute()).toHaveLength(1)
  })

  it('[A57] that nobody finishes is forgotten', async () => {
    const id = await start()
    await bring(id, 0, answers(2))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (IMPORT_MINUTES + 1) * 60_000 })
    expect((await on('POST', `imports/${id}/finish`, { rows: 2 })).body.type).toBe('import-not-found')
    await start()
    expect(await api.database.db.selectFrom('evidence_import_row').selectAll().execute()).toEqual([])
  })

  it('[J96] that nobody finishes leaves nothing of what people said, and what is going on stays', async () => {
    const left = await start()
    await bring(left, 0, answers(2))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (IMPORT_MINUTES - 1) * 60_000 })
    await api.services.importWatch.look()
    const going = await start()
    await bring(going, 0, answers(1))
    const rows = () => api.database.db.selectFrom('evidence_import_row').select('import_id').execute()
    expect(await rows()).toHaveLength(3)
    vi.setSystemTime(Date.now() + 2 * 60_000)
    await api.services.importWatch.look()
    expect(await rows()).toEqual([{ import_id: going }])
    expect(await api.database.db.selectFrom('chore').select('name').execute()).toEqual([{ name: 'sweep' }])
    api.services.importWatch.begin()
    await api.services.importWatch.close()
    expect(await rows()).toHaveLength(1)
  })
})
