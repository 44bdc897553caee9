import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

/** More in a night: `KILL_LOOPS=500`. */
const LOOPS = Number(process.env['KILL_LOOPS'] ?? 100)
/** Servers that are killed side by side: a start is mostly one core at work. */
const LANES = 3
const MAX_DELAY_MS = 50

type Lane = { readonly server: TestServer; readonly ann: Account; readonly board: string }

const marks = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')

it(
  `[R6] nothing acknowledged is missing after kill -9, ${LOOPS} times (D1)`,
  { timeout: LOOPS * 5_000 },
  async () => {
    let left = LOOPS
    const killWhileAnyIsLeft = async (): Promise<{ acknowledged: number; missing: string[] }> => {
      const lane = await openLane()
      const acknowledged = new Set<string>()
      while (left > 0) for (const key of await writeAndKill(lane, left--)) acknowledged.add(key)
      const reader = await openRawClient({ url: lane.server.url, board: lane.board, as: lane.ann })
      const missing = [...acknowledged].filter((key) => !marks(reader.doc).has(key))
      reader.close()
      await lane.server.stop()
      return { acknowledged: acknowledged.size, missing }
    }
    const lanes = await Promise.all(Array.from({ length: LANES }, killWhileAnyIsLeft))
    expect(lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThanOrEqual(LOOPS)
    expect(lanes.flatMap(({ missing }) => missing)).toEqual([])
  },
)

async function openLane(): Promise<Lane> {
  const server = await startServer()
  const ann = await setUp(server.url, { name: 'Ann' })
  return { server, ann, board: await createBoard(ann) }
}

/** Writes for a random time after the first ack, kills the server, starts it; gives the keys that were acked. */
async function writeAndKill({ server, ann, board }: Lane, loop: number): Promise<string[]> {
  const writer: RawClient = await openRawClient({ url: server.url, board, as: ann })
  const sent: { frame: number; key: string }[] = []
  const write = (): number => {
    const key = `${loop}:${sent.length}`
    const frame = writer.edit((doc) => marks(doc).set(key, true))
    sent.push({ frame, key })
    return frame
  }
  await writer.untilAcked(write())
  const killAt = Date.now() + Math.random() * MAX_DELAY_MS
  while (Date.now() < killAt) {
    write()
    await new Promise(setImmediate)
  }
  await server.kill()
  // What arrived before the connection broke counts as acknowledged.
  await writer.untilClosed()
  await server.start()
  return sent.filter(({ frame }) => frame <= writer.acked).map(({ key }) => key)
}
