import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertRows } from '../../storage/queries/board-rows.ts'
import { everyRow, rowPages } from '../../storage/queries/every-row.ts'
import { type TestApi, openTestApi } from './testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await openTestApi()
})
afterEach(() => api.close())

it('[F87] a row that changes while the rows are read is listed once, as it is in the end', async () => {
  const { cookie } = await api.setUp()
  const board = (await api.call('POST /api/boards', { cookie, input: { title: 'Reise' } })).body.id
  const { id } = (await api.call(`POST /api/boards/${board}/ideas`, { cookie, input: { title: 'first' } }))
    .body
  const { db } = api.database
  const row = await db.selectFrom('board_row').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const more = Array.from({ length: ROWS_PER_PAGE + 1 }, (_, i) => ({
    ...row,
    id: `r${i}`,
    version: row.version + 1 + i,
  }))
  for (let at = 0; at < more.length; at += 100) await insertRows(db, more.slice(at, at + 100))

  const pages = rowPages(db, board)
  const first = (await pages.next()).value ?? []
  expect([first.length, first[0]?.id]).toEqual([ROWS_PER_PAGE, id])
  await pages.return(undefined)

  // The question for the first page is under way; the change comes right behind it.
  const reading = everyRow(db, board)
  const body = row.body.replace('first', 'last')
  const changing = db.updateTable('board_row').set({ version: 99_999, body }).where('id', '=', id).execute()
  const rows = await reading
  await changing
  expect(rows).toHaveLength(ROWS_PER_PAGE + 2)
  expect(rows.filter((one) => one.id === id).map((one) => one.body)).toEqual([body])
})
