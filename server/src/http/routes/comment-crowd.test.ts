import { noComments, takeComments } from '@wegpunkt/shared/comments/comment-state'
import { threadsOf } from '@wegpunkt/shared/comments/threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

const COMMENTS = 5_000
/** On a machine that does much else: less than half a second was seen. */
const MOST_MS = 1_500

let api: TestApi
let ann: Answered
let board: string
beforeAll(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Viel' } })).body.id
  const said = await api.call(`POST /api/boards/${board}/comments`, {
    cookie: ann.cookie,
    input: {
      key: newId(),
      about: { on: 'element', id: 'e' },
      text: 'Das ist der erste Kommentar von vielen',
    },
  })
  const { db } = api.database
  const row = await db.selectFrom('comment').selectAll().executeTakeFirstOrThrow()
  for (let at = 0; at < COMMENTS; at += 100) {
    const rows = Array.from({ length: 100 }, (_, i) => {
      const id = `c${at + i}`
      const isFirst = (at + i) % 3 === 0
      const thread = isFirst ? id : `c${at + i - ((at + i) % 3)}`
      return Object.assign(structuredClone(row), {
        id,
        thread,
        version: at + i + 10,
        about: isFirst ? row.about : null,
      })
    })
    await db.insertInto('comment').values(rows).execute()
  }
  await db
    .updateTable('board_rows')
    .set({ version: COMMENTS + 100 })
    .execute()
  expect(said.status).toBe(201)
}, 60_000)
afterAll(() => api.close())

it('[T8] 5,000 comments are read in six pages and put into threads at once; a further one costs no more than itself', async () => {
  let state = noComments
  let pages = 0
  const began = performance.now()
  for (let rest = true; rest; pages++) {
    const { body } = await api.call(`GET /api/boards/${board}/comments?since=${state.version}`, {
      cookie: ann.cookie,
    })
    state = takeComments(state, body)
    ;({ rest } = body)
  }
  const threads = threadsOf(state.byId.values())
  const took = performance.now() - began
  expect([pages, state.byId.size, threads.length]).toEqual([6, COMMENTS + 1, Math.ceil(COMMENTS / 3) + 1])
  expect(took).toBeLessThan(MOST_MS)
  const input = { key: newId(), text: 'Noch einer' }
  await api.call(`POST /api/boards/${board}/comments/c0/answers`, { cookie: ann.cookie, input })
  const { body } = await api.call(`GET /api/boards/${board}/comments?since=${state.version}`, {
    cookie: ann.cookie,
  })
  expect(body.comments).toHaveLength(1)
})
