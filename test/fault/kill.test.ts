import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

/** Kills, of which each is one for every writer. More in a night: `KILL_LOOPS=500`. */
const LOOPS = Number(process.env['KILL_LOOPS'] ?? 30)
/** Servers that are killed side by side: a start is mostly one core at work, and nearly all that a kill costs. */
const LANES = 3
/** Boards with a writer each, so that one kill meets several, and commits that save several boards. */
const WRITERS = 4
const MAX_DELAY_MS = 50

type Lane = { readonly server: TestServer; readonly ann: Account; readonly boards: readonly string[] }

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
      const found = new Set<string>()
      for (const board of lane.boards) {
        const reader = await openRawClient({ url: lane.server.url, board, as: lane.ann })
        for (const key of marks(reader.doc).keys()) found.add(key)
        reader.close()
      }
      const missing = [...acknowledged].filter((key) => !found.has(key))
      await lane.server.stop()
      return { acknowledged: acknowledged.size, missing }
    }
    const lanes = await Promise.all(Array.from({ length: LANES }, killWhileAnyIsLeft))
    expect(lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThanOrEqual(
      LOOPS * WRITERS,
    )
    expect(lanes.flatMap(({ missing }) => missing)).toEqual([])
  },
)

async function openLane(): Promise<Lane> {
  const server = await startServer()
  const ann = await setUp(server.url, { name: 'Ann' })
  const boards = []
  for (let i = 0; i < WRITERS; i++) boards.push(await createBoard(ann))
  return { server, ann, boards }
}

/** Everybody writes for a random time after the first ack, the server is killed and started; the keys that were acked. */
async function writeAndKill({ server, ann, boards }: Lane, loop: number): Promise<string[]> {
  const writers = await Promise.all(
    boards.map(async (board) => writerOn(await openRawClient({ url: server.url, board, as: ann }), loop)),
  )
  await Promise.all(writers.map((writer) => writer.client.untilAcked(writer.write())))
  const killAt = Date.now() + Math.random() * MAX_DELAY_MS
  while (Date.now() < killAt) {
    for (const writer of writers) writer.write()
    await new Promise(setImmediate)
  }
  await server.kill()
  // What arrived before the connection broke counts as acknowledged.
  for (const { client } of writers) await client.untilClosed()
  await server.start()
  return writers.flatMap(({ acknowledged }) => acknowledged())
}

function writerOn(client: RawClient, loop: number) {
  const sent: { frame: number; key: string }[] = []
  return {
    client,
    write(): number {
      const key = `${loop}:${client.doc.clientID}:${sent.length}`
      const frame = client.edit((doc) => marks(doc).set(key, true))
      sent.push({ frame, key })
      return frame
    },
    acknowledged: () => sent.filter(({ frame }) => frame <= client.acked).map(({ key }) => key),
  }
}
