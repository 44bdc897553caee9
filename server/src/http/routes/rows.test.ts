import { MAX_REASON_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let bob: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  bob = await api.join(ann, 'bob', 'editor')
  board = await newBoard('Reise')
})
afterEach(() => api.close())

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

async function newBoard(title: string): Promise<string> {
  return (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title } })).body.id as string
}
const on = (method: Method, path: string, by: Answered = ann, input?: object) =>
  api.call(`${method} /api/boards/${board}/${path}`, { cookie: by.cookie, ...(input && { input }) })
const add = async (path: string, input: object, by: Answered = ann) =>
  (await on('POST', path, by, input)).body
const page = async (since?: number) =>
  (await on('GET', `rows${since === undefined ? '' : `?since=${since}`}`)).body
const paths = ({ body }: Answered): string[] => (body.fields ?? []).map(({ path }: { path: string }) => path)
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const refused: readonly (readonly [string, string, object, string[]])[] = [
  ['a title that is too long', 'ideas', { title: 'x'.repeat(132) }, ['title']],
  ['a title of nothing', 'ideas', { title: ' \u200b\u0007 ' }, ['title']],
  ['an unknown type', 'evidence', { type: 'rumour' }, ['type']],
  [
    'a rating outside the scale',
    'evidence',
    { type: 'survey', ratings: [{ touchpoint: 't', value: 3 }] },
    ['ratings.0.value'],
  ],
  [
    'a persona that is not there',
    'evidence',
    { type: 'assumption', ratings: [{ touchpoint: 't', persona: 'p', value: 1 }] },
    ['ratings.0.persona'],
  ],
  [
    'an address that could run',
    'evidence',
    { type: 'survey', source: 'java\u0000script:alert(1)' },
    ['source'],
  ],
  ['a day that is none', 'evidence', { type: 'survey', date: '2026-02-30' }, ['date']],
  ['evidence of tomorrow', 'evidence', { type: 'survey', date: inDays(3) }, ['date']],
  [
    'ratings of nowhere',
    'evidence',
    { type: 'survey', ratings: [{ touchpoint: 't', value: 1 }] },
    ['source'],
  ],
  ['nobody asked', 'evidence', { type: 'survey', n: 0 }, ['n']],
  ['a measure without touchpoint', 'measures', { title: 'M', touchpointIds: [] }, ['touchpointIds']],
  ['an effort outside the grades', 'measures', { title: 'M', touchpointIds: ['t'], effort: 6 }, ['effort']],
  [
    'a range the wrong way round',
    'measures',
    { title: 'M', touchpointIds: ['t'], revenue: [2, 1] },
    ['revenue'],
  ],
  [
    'a department that is not there',
    'measures',
    { title: 'M', touchpointIds: ['t'], department: 'x' },
    ['department'],
  ],
  ['a figure that is no number', 'kpis', { name: 'K', value: '12', date: '2026-01-01' }, ['value']],
  ['a figure of the future', 'kpis', { name: 'K', value: 1, date: inDays(3) }, ['date']],
  ['a review in the past', 'reviews', { reviewBy: inDays(-3) }, ['reviewBy']],
  ['half of the counts', 'nps', { date: '2026-01-01', promoters: 3 }, ['promoters']],
  [
    'a score of nobody',
    'nps',
    { date: '2026-01-01', promoters: 0, passives: 0, detractors: 0 },
    ['promoters'],
  ],
  [
    'halves of people',
    'nps',
    { date: '2026-01-01', promoters: 1.5, passives: 0, detractors: 0 },
    ['promoters'],
  ],
  ['a score beyond the scale', 'nps', { date: '2026-01-01', score: 101 }, ['score']],
  [
    'counts and a score',
    'nps',
    { date: '2026-01-01', promoters: 1, passives: 1, detractors: 1, score: 0 },
    ['score'],
  ],
  ['nobody in the team', 'team', {}, ['name']],
  ['a member who is none', 'team', { person: 'nobody' }, ['person']],
  ['an answer to nothing', 'decisions', { text: 'Doch', answers: 'nothing' }, ['answers']],
  ['a touchpoint twice', 'ideas', { title: 'I', touchpointIds: ['t', 't'] }, ['touchpointIds']],
]

describe('rows of a journey', () => {
  it('[A36] have an author and times, and are read by everybody who may read the board', async () => {
    const sent = await on('POST', 'evidence', bob, {
      type: 'interview',
      quote: '  Auf die Rechnung\u0000 wartete ich <b>Wochen</b>.  ',
      source: 'https://example.org/gespraech',
      date: '2026-05-01',
      touchpointIds: ['t1', 't2'],
      ratings: [{ touchpoint: 't1', value: -1.5 }],
      author: ann.body.id,
      id: 'mine',
    })
    expect(sent.status).toBe(201)
    const row = sent.body
    expect(row).toMatchObject({
      kind: 'evidence',
      type: 'interview',
      n: 1,
      quote: 'Auf die Rechnung wartete ich <b>Wochen</b>.',
      ratings: [{ touchpoint: 't1', persona: null, value: -1.5 }],
      author: bob.body.id,
      version: 1,
    })
    expect(row.id).not.toBe('mine')
    expect(Date.now() - Date.parse(row.createdAt)).toBeLessThan(10_000)
    expect(sent.headers.get('location')).toBe(`/api/boards/${board}/evidence/${row.id}`)
    const viewer = await api.join(ann, 'vic', 'viewer')
    const read = await on('GET', 'rows', viewer)
    expect(read.body).toMatchObject({ version: 1, rest: false, gone: [], rows: [row] })
    expect((await on('GET', 'evidence', viewer)).body).toEqual([row])
    expect((await on('GET', 'measures', viewer)).body).toEqual([])
  })

  it('[A37] are changed and erased by their authors as long as they may contribute', async () => {
    const cleo = await api.join(ann, 'cleo', 'contributor')
    const own = await add('ideas', { title: 'Rückruf in einer Stunde' }, cleo)
    const other = await add('ideas', { title: 'Anruf' }, ann)
    expect((await on('PATCH', `ideas/${own.id}`, cleo, { title: 'Rückruf' })).body.title).toBe('Rückruf')
    expect((await on('PATCH', `ideas/${other.id}`, cleo, { title: 'Mein' })).status).toBe(403)
    expect((await on('DELETE', `ideas/${other.id}`, cleo)).status).toBe(403)
    expect((await on('DELETE', `ideas/${own.id}`, cleo)).status).toBe(204)
    const late = await add('ideas', { title: 'Noch eine' }, cleo)
    const input = { role: 'viewer' }
    await api.call(`PATCH /api/members/${cleo.body.id}`, { cookie: ann.cookie, input })
    expect((await on('DELETE', `ideas/${late.id}`, cleo)).status).toBe(403)
  })

  it('[A38] refuse what is not right with the name of the field', async () => {
    const found: unknown[] = []
    for (const [what, path, input] of refused) {
      const sent = await on('POST', path, ann, input)
      found.push([what, sent.status, sent.body.type, paths(sent)])
    }
    expect(found).toEqual(refused.map(([what, , , fields]) => [what, 422, 'invalid-input', fields]))
    expect((await page()).rows).toEqual([])
  })

  it('[A38] say how much too long a text is, and never cut it', async () => {
    const sent = await on('POST', 'ideas', ann, { title: ` ${'x'.repeat(132)} ` })
    expect(sent.body.fields[0].message).toBe(`132 of ${MAX_TITLE_CHARS} characters`)
    const whole = 'ß'.repeat(MAX_REASON_CHARS)
    expect((await add('reviews', { reviewBy: inDays(30), note: whole })).note).toBe(whole)
    expect((await on('POST', 'reviews', ann, { reviewBy: inDays(30), note: `${whole}!` })).status).toBe(422)
  })

  it('[A38] take a target of the future, a past due date, and a review that has passed meanwhile', async () => {
    expect(
      (await on('POST', 'kpis', ann, { name: 'K', value: 1, date: inDays(90), isTarget: true })).status,
    ).toBe(201)
    const measure = { title: 'M', touchpointIds: ['t'], due: inDays(-90) }
    expect((await on('POST', 'measures', ann, measure)).status).toBe(201)
    const { id } = await add('reviews', { reviewBy: inDays(0) })
    const { db } = api.database
    const body = JSON.stringify({ element: null, note: '', reviewBy: '2020-01-01' })
    await db.updateTable('board_row').set({ body }).where('id', '=', id).execute()
    expect((await on('PATCH', `reviews/${id}`, ann, { note: 'Längst fällig' })).status).toBe(200)
  })

  it('[A39] a change leaves what it does not name, so that two people keep what each changed', async () => {
    const { id } = await add('measures', {
      title: 'M',
      touchpointIds: ['t'],
      effect: 4,
      enablement: [{ text: 'Schulung' }],
    })
    const sent = await Promise.all([
      on('PATCH', `measures/${id}`, ann, { effort: 2 }),
      on('PATCH', `measures/${id}`, bob, { title: 'Maßnahme' }),
      on('PATCH', `measures/${id}`, ann, { enablement: [{ text: 'Schulung', isDone: true }] }),
    ])
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
    const [row] = (await page()).rows
    expect(row).toMatchObject({
      title: 'Maßnahme',
      effect: 4,
      effort: 2,
      enablement: [{ text: 'Schulung', isDone: true }],
    })
    expect(row.author).toBe(ann.body.id)
    expect(row.version).toBe(4)
  })

  it('[A39] a rating of a persona that was erased meanwhile stays where it is', async () => {
    const { id: persona } = (
      await api.call('POST /api/personas', { cookie: ann.cookie, input: { name: 'Eva' } })
    ).body
    const ratings = [{ touchpoint: 't', persona, value: 1 }]
    const { id } = await add('evidence', { type: 'survey', source: 'Umfrage', ratings })
    await api.call(`DELETE /api/personas/${persona}`, { cookie: ann.cookie })
    const more = [...ratings, { touchpoint: 't', value: 2 }]
    expect((await on('PATCH', `evidence/${id}`, ann, { ratings: more })).body.ratings).toHaveLength(2)
    expect((await on('POST', 'evidence', ann, { type: 'survey', source: 'Umfrage', ratings })).status).toBe(
      422,
    )
  })

  it('[A39] what is changed to nonsense stays as it was', async () => {
    const { id } = await add('measures', { title: 'M', touchpointIds: ['t'], revenue: [1, 2] })
    const sent = await on('PATCH', `measures/${id}`, ann, { title: 'N', revenue: [3, 2] })
    expect([sent.status, paths(sent)]).toEqual([422, ['revenue']])
    expect((await on('PATCH', `ideas/${id}`, ann, { title: 'N' })).body.type).toBe('row-not-found')
    expect((await page()).rows[0]).toMatchObject({ title: 'M', version: 1 })
    expect((await page()).version).toBe(1)
  })

  it('[A40] who knows a version is given what has changed since, and what was erased', async () => {
    const one = await add('ideas', { title: 'Eins' })
    const two = await add('ideas', { title: 'Zwei' })
    await on('PATCH', `ideas/${one.id}`, ann, { title: 'Neu' })
    expect((await page(2)).rows.map(({ title }: { title: string }) => title)).toEqual(['Neu'])
    await on('DELETE', `ideas/${two.id}`)
    const since = await page(3)
    expect(since).toMatchObject({ since: 3, version: 4, rest: false, rows: [] })
    expect(since.gone).toEqual([{ kind: 'idea', id: two.id, createdAt: two.createdAt }])
    expect(await page(4)).toMatchObject({ version: 4, rows: [], gone: [] })
    expect(await page()).toMatchObject({ since: 0, gone: [], rows: [{ title: 'Neu' }] })
    // As from before a backup was restored.
    expect(await page(99)).toMatchObject({ since: 0, version: 4, rows: [{ title: 'Neu' }] })
    expect((await on('GET', 'rows?since=x')).status).toBe(422)
  })

  it('[A40] every change is told to the board that it was made on, once it is on disk', async () => {
    api.told.length = 0
    const { id } = await add('kpis', { name: 'K', value: 1, date: '2026-01-01' })
    await on('PATCH', `kpis/${id}`, ann, { value: 2 })
    await on('PATCH', `kpis/${id}`, ann, { value: 'x' })
    await on('DELETE', `kpis/${id}`)
    expect(api.told).toEqual([1, 2, 3].map((version) => `rows ${board} ${version} kpi`))
  })

  it('[A50] what is said without a name has no author, in the database neither', async () => {
    const idea = await add('ideas', { title: 'Mehr Ruhe', anonymous: true }, bob)
    expect(idea.author).toBeNull()
    const stored = await api.database.db.selectFrom('board_row').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(bob.body.id)
    expect((await on('DELETE', `ideas/${idea.id}`, bob)).status).toBe(403)
  })

  it('[A100] what its author makes anonymous later has no author any more, and nobody gives it one back', async () => {
    const idea = await add('ideas', { title: 'Mehr Ruhe' }, bob)
    expect(idea.author).toBe(bob.body.id)
    const hidden = await on('PATCH', `ideas/${idea.id}`, bob, { anonymous: true })
    expect([hidden.status, hidden.body.author]).toEqual([200, null])
    const stored = await api.database.db.selectFrom('board_row').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(bob.body.id)
    expect((await on('PATCH', `ideas/${idea.id}`, ann, { anonymous: false })).body.author).toBeNull()
  })

  it('[A101] a refusal names the first hundred fields, however many are wrong', async () => {
    const ratings = Array.from({ length: 500 }, () => ({ touchpoint: '!', value: 9 }))
    const refusal = await on('POST', 'evidence', bob, { type: 'survey', source: 'x', ratings })
    expect([refusal.status, refusal.body.fields.length]).toEqual([422, 100])
    expect(paths(refusal)[0]).toBe('ratings.0.touchpoint')
  })

  it('[A36] a board has so many rows of a kind, and one of some', async () => {
    await add('journey', { status: 'running' })
    const second = await on('POST', 'journey', ann, { status: 'done' })
    expect([second.status, second.body.type]).toEqual([409, 'rows-full'])
  })
})
