import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { type Passer, createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, Y, openPlainClient } from '../support/plain-client.ts'
import { createRawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let viewers: readonly Passer[]

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  viewers = createCrowd(server.dataDir, ann, 30, 'viewer')
})

afterAll(() => server.stop())

/** What is on the server's disk of all boards. */
function rowsOnDisk(): unknown {
  const database = new DatabaseSync(join(server.dataDir, 'wegpunkt.sqlite'), { readOnly: true })
  const rows = database.prepare('select board_id, seq, checksum from board_update order by 1, 2').all()
  database.close()
  return rows
}

/** An update that would be accepted from an editor. */
function someUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('forbidden', 1)
  return Y.encodeStateAsUpdate(doc)
}

/** What follows the first byte: as a sync frame with an update, as anything with a length, and nothing. */
function tails(): readonly Uint8Array[] {
  const update = someUpdate()
  const sized = Uint8Array.from([update.length, ...update])
  return [Uint8Array.from([2, ...sized]), Uint8Array.from([1, ...sized]), sized, new Uint8Array()]
}

/** Sends each of the frames on a socket, as long as it is open, and waits until the server has read them. */
async function sendAll(
  frames: readonly Uint8Array[],
  as: Passer,
  board: string,
  ours: boolean,
): Promise<void> {
  const client = await openRawClient({ url: server.url, board, as, ours })
  for (const frame of frames) client.sendBytes(frame)
  const before = client.frames.filter(({ kind }) => kind === 'sync-reply').length
  client.send({ kind: 'sync-request', stateVector: Uint8Array.from([0]) })
  await eventually(
    () =>
      client.closeCode !== null || client.frames.filter(({ kind }) => kind === 'sync-reply').length > before,
  )
  client.close()
}

const claims = ({ provider }: PlainClient): unknown[] =>
  [...provider.awareness.getStates().values()].flatMap(
    (state) => (state as { person?: unknown }).person ?? [],
  )

it(
  '[R4] a viewer changes neither document nor log nor what others are shown, with any first byte (A1, A2, A3)',
  { timeout: 120_000 },
  async () => {
    const board = await createBoard(ann)
    const witness = openPlainClient('y-websocket-3', { url: server.url, board, as: ann })
    await eventually(() => witness.provider.synced)
    const before = { vector: Y.encodeStateVector(witness.doc), rows: rowsOnDisk() }
    const ends = tails()
    let next = 0
    const work = async (): Promise<void> => {
      for (let byte = next++; byte < 256; byte = next++) {
        const [first, ...others] = ends.map((end) => Uint8Array.from([byte, ...end]))
        const as = viewers[byte % viewers.length] ?? ann
        // On two sockets, for a frame that is refused ends it.
        await sendAll(first ? [first] : [], as, board, byte % 2 === 0)
        await sendAll(others, as, board, byte % 2 === 1)
      }
    }
    await Promise.all(Array.from({ length: 8 }, work))
    expect(Y.encodeStateVector(witness.doc)).toEqual(before.vector)
    expect(rowsOnDisk()).toEqual(before.rows)
    // Whoever sends nonsense is gone again by now; one who behaves is still there, and claims too much.
    const lawful = openPlainClient('y-websocket-3', { url: server.url, board, as: viewers[0] ?? ann })
    lawful.provider.awareness.setLocalState({ cursor: [1, 2], person: { name: 'Ann', role: 'owner' } })
    await eventually(() => claims(witness).length > 0)
    expect(claims(witness).map((person) => (person as { role: string }).role)).toEqual(['viewer'])
    lawful.close()
    expect(witness.provider.wsconnected).toBe(true)
    witness.close()
  },
)

it('[R60] a socket is of the board that it was opened on, whatever its frames say (A7)', async () => {
  const [here, there] = [await createBoard(ann), await createBoard(ann)]
  const witness = await openRawClient({ url: server.url, board: there, as: ann })
  // What it is greeted with ends with the ack of its answer.
  await witness.untilAcked(1)
  const heard = witness.frames.length
  const name = new TextEncoder().encode(there)
  for (let kind = 0; kind < 4; kind++) {
    for (const frame of [
      Uint8Array.from([kind, name.length, ...name]),
      Uint8Array.from([kind, 2, name.length, ...name]),
    ]) {
      const client = createRawClient({ url: server.url, board: here, as: ann })
      await eventually(() => client.frames.length > 0)
      client.sendBytes(frame)
      client.close()
    }
  }
  const writer = await openRawClient({
    url: server.url,
    board: here,
    as: ann,
    headers: { board: there },
  })
  await writer.untilAcked(writer.edit((doc) => doc.getMap('meta').set('here', 1)))
  writer.sendBytes(encodeFrame({ kind: 'presence', bytes: Uint8Array.from([1, 7, 1, 2, 0x7b, 0x7d]) }))
  await new Promise((resolve) => setTimeout(resolve, 300))
  // Nothing but what keeps an idle connection alive.
  const strange = witness.frames
    .slice(heard)
    .filter((frame) => frame.kind !== 'presence' || frame.bytes.length > 1)
  expect(strange).toEqual([])
  expect(witness.doc.getMap('meta').has('here')).toBe(false)
  writer.close()
  witness.close()
})
