import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as Yjs from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { openPlainClient } from '../support/plain-client.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { openSlowLine } from '../support/slow-line.ts'

const UNLIMITED = Number.MAX_SAFE_INTEGER

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

const text = (length: number): string => 'x'.repeat(length)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0

it(
  '[R22] a reader at 10 kB/s is left behind, delays nobody, and misses nothing in the end (V10)',
  { timeout: 120_000 },
  async () => {
    const board = await createBoard(ann)
    const line = await openSlowLine(server.port, UNLIMITED)
    open.push(line)
    const writers = await Promise.all(
      createCrowd(server.dataDir, ann, 12).map((as) => openRawClient({ url: server.url, board, as })),
    )
    // It is sent back when it is left too far behind, and comes by itself.
    const slow = openPlainClient('y-websocket-3', { url: line.url, board, as: ann })
    await eventually(() => slow.provider.synced)
    const quick = await openRawClient({ url: server.url, board, as: ann, ours: false })
    open.push(...writers, slow, quick)
    line.setRate(10_000)
    const [witness] = writers
    const delays: number[] = []
    for (let round = 0; round < 15; round++) {
      for (const [i, writer] of writers.entries())
        writer.edit((doc) => doc.getMap('meta').set(`${i}`, `${round} ${text(60_000)}`))
      const from = Date.now()
      witness?.edit((doc) => doc.getMap('meta').set('probe', round))
      await eventually(() => quick.doc.getMap('meta').get('probe') === round, 60_000)
      delays.push(Date.now() - from)
    }
    await pause(3_000)
    expect(slow.doc.getMap('meta').get('probe')).not.toBe(14)
    // As long as the rounds before the slow one fell behind.
    expect(median(delays.slice(8))).toBeLessThan(5 * Math.max(100, median(delays.slice(0, 8))))
    line.setRate(UNLIMITED)
    const all = Yjs.encodeStateVector(quick.doc)
    await eventually(() => Buffer.compare(Yjs.encodeStateVector(slow.doc), all) === 0, 60_000)
    expect(slow.doc.getMap('meta').toJSON()).toEqual(quick.doc.getMap('meta').toJSON())
    expect(slow.doc.store.pendingStructs).toBeNull()
    expect(slow.provider.shouldConnect).toBe(true)
  },
)
