import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

/** More in a night: `KILL_LOOPS=500`. */
const LOOPS = Number(process.env['KILL_LOOPS'] ?? 100)
const MAX_DELAY_MS = 50

let server: TestServer
let ann: Account
let board: string

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  board = await createBoard(ann)
})

afterAll(() => server.stop())

const marks = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')

it(
  `[R6] nothing acknowledged is missing after kill -9, ${LOOPS} times (D1)`,
  { timeout: LOOPS * 5_000 },
  async () => {
    const acknowledged = new Set<string>()
    let writer: RawClient | null = null
    for (let loop = 0; loop < LOOPS; loop++) {
      writer = await openRawClient({ url: server.url, board, as: ann })
      const sentAt = new Map<number, string>()
      const killAt = Date.now() + Math.random() * MAX_DELAY_MS
      let next = 0
      do {
        const key = `${loop}:${next++}`
        const frame = writer.edit((doc) => marks(doc).set(key, true))
        sentAt.set(frame, key)
        if (next === 1) await writer.untilAcked(frame)
        await new Promise(setImmediate)
      } while (Date.now() < killAt)
      await server.kill()
      // What arrived before the connection broke counts as acknowledged.
      await writer.untilClosed()
      for (const [frame, key] of sentAt) if (frame <= writer.acked) acknowledged.add(key)
      await server.start()
    }
    const reader = await openRawClient({ url: server.url, board, as: ann })
    const missing = [...acknowledged].filter((key) => !marks(reader.doc).has(key))
    reader.close()
    expect(acknowledged.size).toBeGreaterThan(LOOPS)
    expect(missing).toEqual([])
  },
)
