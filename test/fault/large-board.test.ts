import { MAX_STRING_BYTES } from '@wegpunkt/shared/limits'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openPlainClient } from '../support/plain-client.ts'
import { createRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { openSlowLine } from '../support/slow-line.ts'

const MB = 1024 * 1024
const BOARD_BYTES = 20 * MB
/** `SLOW=1`: at the speed of life. Else everything ten times as fast, patience included. */
const HASTE = process.env['SLOW'] === '1' ? 1 : 10
const LINE_BYTES_PER_SECOND = (2_000_000 / 8) * HASTE
/** A stock client gives up after 30 s without a message. */
const PATIENCE_MS = 30_000 / HASTE

let server: TestServer
let ann: Account
const open: { close(): void }[] = []

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
})

afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

afterAll(() => server.stop())

it(
  '[R58] a board of 20 MB reaches a stock client over 2 Mbit/s before it gives up (S3)',
  { timeout: 300_000 },
  async () => {
    const board = await createBoard(ann)
    for (let done = 0; done < BOARD_BYTES; done += 5 * MB) await bring(board, 5 * MB)
    const line = await openSlowLine(server.port, LINE_BYTES_PER_SECOND)
    open.push(line)
    const reader = openPlainClient('y-websocket-3', { url: line.url, board, as: ann })
    open.push(reader)
    const ws = (reader.provider as unknown as { ws: WebSocket }).ws
    let heardAt = Date.now()
    let longest = 0
    ws.addEventListener('message', () => {
      longest = Math.max(longest, Date.now() - heardAt)
      heardAt = Date.now()
    })
    const from = Date.now()
    const lost: string[] = []
    ws.addEventListener('close', ({ code }) =>
      lost.push(`closed with ${code} after ${Date.now() - from} ms, ${longest} ms of silence at most`),
    )
    const complete = (): boolean =>
      reader.doc.getMap('meta').size >= Math.floor(BOARD_BYTES / MAX_STRING_BYTES)
    await eventually(complete, 4 * (BOARD_BYTES / LINE_BYTES_PER_SECOND) * 1_000)
    expect(longest).toBeLessThan(PATIENCE_MS)
    expect(lost).toEqual([])
    expect(reader.doc.store.pendingStructs).toBeNull()
  },
)

/** Somebody who was offline comes with so much. */
async function bring(board: string, bytes: number): Promise<void> {
  const writer = createRawClient({ url: server.url, board, as: ann })
  const length = MAX_STRING_BYTES - 100
  for (let at = 0; at < bytes; at += length)
    writer.doc.getMap('meta').set(`${writer.doc.clientID} ${at}`, 'x'.repeat(length))
  await eventually(() => writer.acked > 0, 60_000)
  writer.close()
}
