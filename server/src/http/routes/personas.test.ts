import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../services/images/testing/pictures.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let bob: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  bob = await api.join(ann, 'bob', 'editor')
})
afterEach(() => api.close())

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const call = (method: Method, path: string, by: Answered = ann, input?: object) =>
  api.call(`${method} /api/${path}`, { cookie: by.cookie, ...(input && { input }) })
const persona = async (name: string, by: Answered = ann) =>
  (await call('POST', 'personas', by, { name })).body
const boardWith = async (...personas: string[]): Promise<string> =>
  (await call('POST', 'boards', ann, { title: 'Reise', personas })).body.id
const portrait = (id: string, by: Answered, bytes: Uint8Array) =>
  api.call(`POST /api/personas/${id}/portrait`, {
    cookie: by.cookie,
    bytes,
    headers: { 'content-type': 'image/png' },
  })

describe('a persona', () => {
  it('[A45] is changed key by key, and every board that uses it hears of it', async () => {
    const { id } = await persona('Eva')
    const [one, two] = [await boardWith(id), await boardWith(id)]
    await boardWith()
    await call('PATCH', `personas/${id}`, bob, { type: 'internal', goals: ' Ruhe ', complexity: 4 })
    api.told.length = 0
    const changed = await call('PATCH', `personas/${id}`, bob, { economicWeight: 5 })
    expect(changed.body).toMatchObject({
      name: 'Eva',
      type: 'internal',
      goals: 'Ruhe',
      complexity: 4,
      economicWeight: 5,
      author: ann.body.id,
    })
    expect(api.told).toEqual([one, two].toSorted().map((board) => `rows ${board} 2 persona`))
    const rows = await call('GET', `boards/${one}/rows?since=1`)
    expect(rows.body).toMatchObject({ version: 2, rows: [], personas: [changed.body] })
  })

  it.each([
    ['a sixth grade', { economicWeight: 6 }],
    ['half a grade', { complexity: 1.5 }],
    ['a fourth stage', { rolloutStage: 4 }],
    ['an unknown type', { type: 'robot' }],
    ['no name', { name: ' ' }],
    ['a quote of a book', { quote: 'x'.repeat(1_001) }],
  ])('[A45] M18 M19 refuses %s', async (_, input) => {
    const { id } = await persona('Eva')
    const sent = await call('PATCH', `personas/${id}`, ann, input)
    expect([sent.status, sent.body.fields[0].path]).toEqual([422, Object.keys(input)[0]])
  })

  it('[A45] is archived and taken out again, and stays on its boards', async () => {
    const { id } = await persona('Eva')
    const board = await boardWith(id)
    expect((await call('PATCH', `personas/${id}`, bob, { archived: true })).body.archived).toBe(true)
    expect((await call('GET', `boards/${board}`)).body.personas[0]).toMatchObject({ id, archived: true })
    expect((await call('PATCH', `personas/${id}`, bob, { archived: false })).body.archived).toBe(false)
  })

  it('[A46] is erased by who added it or moderates, and is gone from every board', async () => {
    const cleo = await api.join(ann, 'cleo', 'editor')
    const mo = await api.join(ann, 'mo', 'moderator')
    const { id } = await persona('Eva', bob)
    const board = await boardWith(id)
    expect((await call('DELETE', `personas/${id}`, cleo)).status).toBe(403)
    api.told.length = 0
    expect((await call('DELETE', `personas/${id}`, bob)).status).toBe(204)
    expect(api.told).toEqual([`rows ${board} 1 persona`])
    expect((await call('GET', `boards/${board}`)).body.personas).toEqual([])
    expect((await call('DELETE', `personas/${id}`, bob)).body.type).toBe('persona-not-found')
    const other = await persona('Ute', cleo)
    expect((await call('DELETE', `personas/${other.id}`, mo)).status).toBe(204)
  })

  it('[A46] M18 one of five on a board; a sixth is refused with the reason, and nothing changes', async () => {
    const ids: string[] = []
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push((await persona(name)).id)
    const board = await boardWith(...ids.slice(0, 5))
    const sent = await call('PATCH', `boards/${board}`, ann, { personas: ids })
    expect([sent.status, sent.body.fields[0].path]).toEqual([422, 'personas'])
    expect(sent.body.fields[0].message).toMatch(/at most 5 personas/u)
    expect((await call('GET', `boards/${board}`)).body.personas).toHaveLength(5)
    api.told.length = 0
    await call('PATCH', `boards/${board}`, ann, { personas: ids.slice(3) })
    expect(api.told).toEqual([`rows ${board} 1 persona`])
  })

  it('[A47] has a portrait, written anew, that everybody sees and who may edit changes or takes away', async () => {
    const { id } = await persona('Eva')
    const viewer = await api.join(ann, 'vic', 'viewer')
    expect((await call('GET', `personas/${id}/portrait`, viewer)).body.type).toBe('asset-not-found')
    expect((await portrait(id, viewer, png())).status).toBe(403)
    const set = await portrait(id, bob, png())
    expect(set.status).toBe(201)
    expect(set.body.portrait).toMatch(/^[\da-f]{64}$/u)
    const got = await call('GET', `personas/${id}/portrait`, viewer)
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(got.headers.get('content-security-policy')).toContain('sandbox')
    const etag = got.headers.get('etag') ?? ''
    const again = await api.call(`GET /api/personas/${id}/portrait`, {
      cookie: viewer.cookie,
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
    expect((await call('DELETE', `personas/${id}/portrait`, bob)).status).toBe(204)
    expect(
      (await call('GET', 'personas')).body.find((one: { id: string }) => one.id === id).portrait,
    ).toBeNull()
    expect((await call('GET', `personas/${id}/portrait`)).status).toBe(404)
  })

  it('[A47] a portrait that is none, or too large, is refused', async () => {
    const { id } = await persona('Eva')
    expect((await portrait(id, ann, new Uint8Array([60, 115, 118, 103]))).body.type).toMatch(/^image-/u)
    expect((await portrait(id, ann, new Uint8Array(300_000))).body.type).toBe('image-too-large')
    expect((await portrait(id, ann, png(1024, 2))).body.type).toBe('image-too-many-pixels')
    expect((await call('GET', `personas/${id}/portrait`)).status).toBe(404)
  })
})

describe('all journeys', () => {
  it('[A48] stand side by side with personas, team, rollout, scores and dates', async () => {
    const { id } = await persona('Eva')
    const bare = await boardWith(id)
    const board = await boardWith(id)
    const on = (path: string, input: object) => call('POST', `boards/${board}/${path}`, ann, input)
    await on('team', { person: bob.body.id, department: 'logistics' })
    await on('journey', { status: 'running' })
    await on('nps', { date: '2026-01-01', promoters: 12, passives: 5, detractors: 3 })
    await on('reviews', { reviewBy: '2030-05-01' })
    await on('reviews', { reviewBy: '2030-03-01' })
    await on('reviews', { reviewBy: '2030-01-01', element: 't1' })
    await on('evidence', { type: 'survey', date: '2026-03-01' })
    await on('evidence', { type: 'survey', date: '2026-02-01' })
    await on('evidence', { type: 'assumption', date: '2026-05-01' })
    await on('evidence', { type: 'interview', date: '2026-02-02', quote: '"type":"assumption"' })
    const viewer = await api.join(ann, 'vic', 'viewer')
    const all = (await call('GET', 'journeys', viewer)).body
    expect(all[0]).toMatchObject({
      board,
      title: 'Reise',
      personas: [{ id, name: 'Eva' }],
      team: [{ person: bob.body.id, department: 'logistics' }],
      status: 'running',
      nps: [{ promoters: 12, passives: 5, detractors: 3, score: null }],
      reviewBy: '2030-03-01',
      lastEvidence: '2026-03-01',
    })
    const other = all.find((it: { board: string }) => it.board === bare)
    expect(other).toMatchObject({ team: [], status: 'planned', nps: [], reviewBy: null, lastEvidence: null })
  })
})

describe('a member who is removed', () => {
  it('[A49] leaves no name in any row, and what they wrote stays', async () => {
    const { id } = await persona('Eva', bob)
    const board = await boardWith(id)
    const on = (path: string, by: Answered, input: object) =>
      call('POST', `boards/${board}/${path}`, by, input)
    const self = bob.body.id
    await on('evidence', bob, { type: 'observation', quote: 'Sie sucht den Knopf' })
    await on('measures', ann, { title: 'M', touchpointIds: ['t'], owner: self, supporters: [self, 'Ute'] })
    await on('measures', ann, { title: 'N', touchpointIds: ['t'], supporters: [ann.body.id] })
    await on('team', ann, { person: self, department: 'sales', task: 'Protokoll' })
    api.told.length = 0
    await call('DELETE', `members/${self}`)
    expect(api.told).toEqual([`rights ${self}`, `rows ${board} 7 evidence,measure,team`])
    const { rows, personas } = (await call('GET', `boards/${board}/rows?since=4`)).body
    expect(JSON.stringify([rows, personas])).not.toContain(self)
    expect(rows.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['evidence', 'measure', 'team'])
    const byKind = Object.fromEntries(rows.map((row: { kind: string }) => [row.kind, row]))
    expect(byKind['evidence']).toMatchObject({ author: null, quote: 'Sie sucht den Knopf' })
    expect(byKind['measure']).toMatchObject({
      owner: null,
      ownership: null,
      supporters: ['Ute'],
      author: ann.body.id,
    })
    expect(byKind['team']).toMatchObject({ person: null, department: 'sales', task: 'Protokoll' })
    const tables = ['board_row', 'persona', 'person', 'login'] as const
    for (const table of tables)
      expect(JSON.stringify(await api.database.db.selectFrom(table).selectAll().execute())).not.toContain(
        self,
      )
  })
})
