import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { squash } from '@wegpunkt/server/boards/squash'
import { silentLog } from '@wegpunkt/server/log'
import { openDatabase } from '@wegpunkt/server/storage/database'
import { DATABASE_FILE } from '@wegpunkt/server/storage/sqlite/backend'
import { readBoard } from '@wegpunkt/shared/board/read'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { sessionFor } from './compaction-session.ts'

let server: TestServer
let ann: Account
let board: string

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  board = await createBoard(ann)
})

afterAll(() => server.stop())

it('[S40] a board of which a part and a row are damaged opens with the rest, and the operator hears of it (P12)', async () => {
  await server.kill()
  const whole = await fillBoard()
  damage({ part: 1, last: false })
  damage({ part: 0, last: true })
  await server.start()

  const reader = await openRawClient({ url: server.url, board, as: ann })
  const { elements } = readBoard(reader.doc)
  reader.close()
  // Each part holds several of the long notes, and what came after the base is small.
  expect(elements.size).toBeGreaterThan(whole / 3)
  expect(elements.size).toBeLessThan(whole)
  expect(reader.doc.store.pendingStructs).toBeNull()
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('wegpunkt_rows_set_aside_total 2')
  expect(server.output()).toContain('a saved update was damaged and is set aside')
  const writer = await openRawClient({ url: server.url, board, as: ann })
  await writer.untilAcked(writer.edit((doc) => doc.getMap('meta').set('after', true)))
  writer.close()
})

/** A base of several parts and a tail; returns how many elements they show. */
async function fillBoard(): Promise<number> {
  const database = await openDatabase({ dataDir: server.dataDir, log: silentLog })
  const { saved, later } = sessionFor(board)
  const { updates } = database
  const append = async (all: readonly Uint8Array[]): Promise<void> => {
    const { headSeq } = await updates.load(board)
    await updates.append(all.map((bytes, i) => ({ board, seq: headSeq + 1 + i, bytes })))
  }
  await append(saved)
  const { rows } = await updates.load(board)
  const pieces = squash(rows.map(({ bytes }) => bytes)) ?? []
  expect(pieces.length).toBeGreaterThan(2)
  expect(await updates.compact(board, rows, pieces)).toBe(true)
  await append(later)
  const doc = new Y.Doc()
  for (const { bytes } of (await updates.load(board)).rows) Y.applyUpdate(doc, bytes)
  await database.close()
  return readBoard(doc).elements.size
}

function damage({ part, last }: { part: number; last: boolean }): void {
  const database = new DatabaseSync(join(server.dataDir, DATABASE_FILE))
  const row = database
    .prepare(
      `select rowid, bytes from board_update where board_id = ? and part = ? order by seq ${last ? 'desc' : 'asc'}`,
    )
    .get(board, part)
  const bytes = new Uint8Array(row?.['bytes'] as Uint8Array)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  database.prepare('update board_update set bytes = ? where rowid = ?').run(bytes, row?.['rowid'] as number)
  database.close()
}
