import { rowKinds, rowPaths } from '@wegpunkt/shared/journey/row-kinds'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fieldsOfKind } from './testing-journey.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeAll(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Reise' } })).body.id
})
afterAll(() => api.close())

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    '\ud800',
    "'; drop table board_row; --",
    '__proto__',
    'x'.repeat(5_000),
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    1.5,
    [],
    {},
    [null],
    [[]],
    '2026-02-30',
    '9999-12-31',
    'javascript:alert(1)',
    [{ touchpoint: 't', persona: '\u0000', value: 1 }],
    { kind: 'measure', id: '../..' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

it.each(rowKinds)(
  '[A38] nonsense as %s is taken as what it is or refused, and nothing else happens',
  async (kind) => {
    const keys = [
      'type',
      'title',
      'touchpointIds',
      'owner',
      'revenue',
      'ratings',
      'value',
      'date',
      'about',
      'answers',
      'person',
      'text',
      'source',
      'department',
      'promoters',
      'score',
      'status',
      'enablement',
      '__proto__',
      'constructor',
    ]
    const at = `/api/boards/${board}/${rowPaths[kind]}`
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), hostile, { maxKeys: 4 }), async (spoilt) => {
        const input = { ...fieldsOfKind[kind], ...spoilt }
        const made = await api.call(`POST ${at as '/'}`, { cookie: ann.cookie, input })
        expect([201, 409, 422]).toContain(made.status)
        if (made.status !== 201 || kind === 'decision') return
        const changed = await api.call(`PATCH ${at as '/'}/${made.body.id}`, {
          cookie: ann.cookie,
          input: spoilt,
        })
        expect([200, 422]).toContain(changed.status)
      }),
      { numRuns: 40 },
    )
    const read = await api.call(`GET ${at as '/'}`, { cookie: ann.cookie })
    expect(read.status).toBe(200)
    for (const row of read.body)
      expect(row).toMatchObject({ kind, author: expect.toBeOneOf([ann.body.id, null]) })
  },
)

it('[A38] bodies that are no rows are refused', async () => {
  for (const input of [null, 7, [], 'x', [[]], { title: { toString: 'x' } }])
    for (const kind of rowKinds) {
      const sent = await api.call(`POST /api/boards/${board}/${rowPaths[kind]}`, {
        cookie: ann.cookie,
        input,
      })
      expect([kind, sent.status]).toEqual([kind, 422])
    }
})
