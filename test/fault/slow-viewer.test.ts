import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { viewSocketPath } from '@wegpunkt/shared/links/link-paths'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { createRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { makeLink, openByToken } from '../support/viewing.ts'

const NOTES = 1_500
const MB = 1024 * 1024
/** Two pieces, and what is asked for a receipt at the end of each. */
const MOST_AHEAD_BYTES = MB

let server: TestServer
let ann: Account

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
})

afterAll(() => server.stop())

/** A board of which a link shows some six megabytes. */
async function largeBoard(): Promise<string> {
  const board = await createBoard(ann)
  const writer = createRawClient({ url: server.url, board, as: ann })
  const text = 'x'.repeat(MAX_TEXT_CHARS)
  writer.doc.transact(() => {
    for (let i = 0; i < NOTES; i++) {
      const note = {
        kind: 'note',
        at: [i, 0],
        size: [120, 120],
        order: `a${i}V`,
        text: new Y.Text(`${i} ${text}`),
      }
      writer.doc.getMap('elements').set(`note${i}`, new Y.Map(Object.entries<unknown>(note)))
    }
  })
  await eventually(() => writer.acked > 0, 60_000)
  writer.close()
  return board
}

/** A viewer whose line is full of what it has not read: it answers pings when the test says so. */
async function openLateReader(token: string) {
  const { view, cookie } = await openByToken(server.url, token)
  const seen = { bytes: 0, isComplete: false, pings: [] as Buffer[], closeCode: null as number | null }
  const url = `${server.url.replace('http', 'ws')}${viewSocketPath(view.link)}`
  const socket = new WebSocket(url, [SUBPROTOCOL], { headers: { cookie }, autoPong: false })
  socket.on('open', () => {
    socket.send(encodeFrame({ kind: 'sync-request', stateVector: Uint8Array.from([0]) }))
  })
  socket.on('message', (data) => {
    const bytes = new Uint8Array(data as Buffer)
    seen.bytes += bytes.length
    seen.isComplete ||= decodeFrame(bytes).kind === 'sync-reply'
  })
  socket.on('ping', (mark) => seen.pings.push(mark))
  socket.on('close', (code) => (seen.closeCode = code))
  const readOn = (): void => {
    for (const mark of seen.pings.splice(0)) socket.pong(mark)
  }
  return { seen, readOn, close: () => socket.terminate() }
}

it(
  '[N131] what waits on the way to a viewer is no more than a window, as long as it says to have nothing of it',
  { timeout: 120_000 },
  async () => {
    const { token } = await makeLink(ann, await largeBoard())
    const { seen, readOn, close } = await openLateReader(token)
    await eventually(() => seen.pings.length > 0, 30_000)
    // Longer than all of it would take.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(seen.bytes).toBeLessThan(MOST_AHEAD_BYTES)
    let mostAhead = 0
    await eventually(() => {
      const before = seen.bytes
      readOn()
      mostAhead = Math.max(mostAhead, seen.bytes - before)
      return seen.isComplete
    }, 60_000)
    expect(seen.bytes).toBeGreaterThan(NOTES * MAX_TEXT_CHARS)
    expect([mostAhead < MOST_AHEAD_BYTES, seen.closeCode]).toEqual([true, null])
    close()
  },
)
