import { ANSWERS_PER_REQUEST, MAX_ROW_BYTES_PER_BOARD } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rowBytesOf } from '../../storage/queries/board-rows.ts'
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
afterEach(() => api.close())

const on = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, input?: object) =>
  api.call(`${method} /api/boards/${board}/${path}`, { cookie: ann.cookie, ...(input && { input }) })
const said = (quote: string) => ({ type: 'interview', quote, source: 'Gespräch' })
const counted = () => rowBytesOf(api.database.db, board)
/** As if so much were there already. */
const fill = (bytes: number) =>
  api.database.db.updateTable('board_rows').set({ bytes }).where('board_id', '=', board).execute()

async function stored(): Promise<number> {
  const rows = await api.database.db
    .selectFrom('board_row')
    .select('body')
    .where('board_id', '=', board)
    .execute()
  return rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
}

it('[J95] what the rows of a board say is counted in bytes, whatever is done to them', async () => {
  const { id } = (await on('POST', 'evidence', said('Viel zu spät'))).body
  await on('POST', 'ideas', { title: 'Größer denken' })
  expect(await counted()).toBe(await stored())
  await on('PATCH', `evidence/${id}`, { quote: 'Ü'.repeat(300) })
  expect(await counted()).toBe(await stored())
  const measure = (await on('POST', 'measures', { title: 'Anrufen', touchpointIds: ['t'] })).body
  await on('PATCH', `measures/${measure.id}`, { status: 'dropped', reason: 'Zu teuer' })
  await on('DELETE', `evidence/${id}`)
  const begun = (await on('POST', 'imports')).body.id
  const evidence = Array.from({ length: ANSWERS_PER_REQUEST }, (_, i) => said(`Antwort ${i} äöü`))
  await on('POST', `imports/${begun}/rows`, { from: 0, evidence })
  await on('POST', `imports/${begun}/finish`, { rows: ANSWERS_PER_REQUEST })
  expect((await on('GET', 'decisions')).body).toHaveLength(1)
  expect(await counted()).toBe(await stored())
})

it('[J95] a row that there is no room for is refused with the reason, and one that takes less is not', async () => {
  const { id } = (await on('POST', 'evidence', said('Gut'.repeat(50)))).body
  await fill(MAX_ROW_BYTES_PER_BOARD - 10)
  const refused = await on('POST', 'evidence', said('Noch eine'))
  expect([refused.status, refused.body.type]).toEqual([409, 'board-rows-full'])
  expect((await on('PATCH', `evidence/${id}`, { quote: 'Gut'.repeat(60) })).body.type).toBe('board-rows-full')
  expect((await on('PATCH', `evidence/${id}`, { quote: 'Gut' })).status).toBe(200)
  expect((await on('GET', 'evidence')).body).toHaveLength(1)
})

it('[J95] an import that there is no room for is refused, and nothing of it is there', async () => {
  await on('POST', 'evidence', said('Gut'))
  const { id } = (await on('POST', 'imports')).body
  await on('POST', `imports/${id}/rows`, { from: 0, evidence: [said('Eins'), said('Zwei')] })
  await fill(MAX_ROW_BYTES_PER_BOARD - 10)
  const more = await on('POST', `imports/${id}/rows`, { from: 2, evidence: [said('Drei')] })
  expect(more.body.type).toBe('board-rows-full')
  expect((await on('POST', `imports/${id}/finish`, { rows: 2 })).body.type).toBe('board-rows-full')
  expect((await on('GET', 'evidence')).body).toHaveLength(1)
  await fill(0)
  expect((await on('POST', `imports/${id}/finish`, { rows: 2 })).status).toBe(200)
})
