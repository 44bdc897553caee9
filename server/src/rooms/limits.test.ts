import {
  DOCUMENT_BYTES_BURST,
  MAX_FRAME_BYTES,
  MAX_STRING_BYTES,
  MAX_SYNC_FRAME_BYTES,
} from '@wegpunkt/shared/limits'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { MAX_BOARD_BYTES, PRESENCE_BYTES_BURST, SYNC_REPLY_BYTES_BURST } from './relay-limits.ts'
import { type Client, type Relay, ann, bob, openRelay, updateOf } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 20_000, interval: 5 }
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, WAIT)
const acks = (client: Client): number => client.of('ack').at(-1)?.count ?? 0
const asked = (client: Client): Promise<void> =>
  eventually(() => expect(client.of('sync-request')).toHaveLength(1))

/** An update of about this many bytes, by a client of its own. */
function large(bytes: number): Uint8Array {
  const doc = new Y.Doc()
  const text = 'x'.repeat(MAX_STRING_BYTES - 100)
  return updateOf(doc, () => {
    for (let at = 0; at < bytes - text.length; at += text.length)
      doc.getMap('meta').set(`${doc.clientID} ${at}`, text)
  })
}

describe('how much one may send', () => {
  it('[R14] the answer to a sync request may be large, however late it comes', async () => {
    const a = relay.enter(ann, { silent: true })
    await asked(a)
    a.send({ kind: 'sync-reply', update: large(MAX_SYNC_FRAME_BYTES - 1_000) })
    await eventually(() => expect(acks(a)).toBe(1))
  })

  it('[R14] an answer that nobody has asked for is no larger than an update', async () => {
    const a = relay.enter(ann)
    await eventually(() => expect(acks(a)).toBe(1))
    a.send({ kind: 'sync-reply', update: large(MAX_FRAME_BYTES + 100_000) })
    expect(await a.closed).toBe(4413)
  })

  it('[R14] updates right after joining count like all others', async () => {
    const a = relay.enter(ann, { silent: true })
    await asked(a)
    for (let sent = 0; sent <= DOCUMENT_BYTES_BURST; sent += 500_000)
      a.send({ kind: 'update', update: large(500_000) })
    expect(await a.closed).toBe(4529)
  })

  it('[R14] large answers one after the other are a flood', async () => {
    const a = relay.enter(ann, { silent: true })
    await asked(a)
    const isOpen = (): boolean => a.socket.readyState === a.socket.OPEN
    for (let sent = 0; isOpen() && sent <= 2 * SYNC_REPLY_BYTES_BURST; sent += 7_000_000) {
      const requests = a.of('sync-request').length
      a.send({ kind: 'sync-reply', update: large(7_000_000) })
      // Refers to what nobody has, so that the server asks again.
      a.send({ kind: 'update', update: withGap() })
      await eventually(() => expect(!isOpen() || a.of('sync-request').length > requests).toBe(true))
    }
    expect(await a.closed).toBe(4529)
  })

  it('[R14] presence of a crowd that there cannot be is a flood', async () => {
    const viewer = relay.enter({ ...bob, role: 'viewer' }, { ours: false })
    await eventually(() => expect(viewer.of('sync-reply')).toHaveLength(1))
    const nobody = [1, 1, 0]
    const count = 300_000
    const bytes = new Uint8Array([0xe0, 0xa7, 0x12, ...Array.from({ length: count }, () => nobody).flat()])
    const frame = encodeFrame({ kind: 'presence', bytes })
    viewer.send({ kind: 'presence', bytes: new Uint8Array([1, 7, 1, 2, 0x7b, 0x7d]) })
    for (let sent = 0; sent <= 3 * PRESENCE_BYTES_BURST; sent += frame.length) viewer.socket.send(frame)
    expect(await viewer.closed).toBe(4529)
  })
})

describe('how much a board may hold', () => {
  it('[R14] a full board takes nothing more, but what makes it smaller', async () => {
    const doc = new Y.Doc()
    const note = updateOf(doc, () => doc.getMap('meta').set('note', 1))
    const rest = large(MAX_BOARD_BYTES + MAX_STRING_BYTES)
    relay.updates.put('board', [
      { fromSeq: 1, seq: 1, bytes: note },
      { fromSeq: 2, seq: 2, bytes: rest },
    ])
    const a = relay.enter(ann, { doc })
    await eventually(() => expect(acks(a)).toBe(1))
    a.send({ kind: 'update', update: updateOf(doc, () => doc.getMap('meta').delete('note')) })
    await eventually(() => expect(acks(a)).toBe(2))
    a.set('more', 'x'.repeat(1_000))
    expect(await a.closed).toBe(4413)
  }, 30_000)
})

function withGap(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('lost', 1)
  return updateOf(doc, () => doc.getMap('meta').set('lost', 2))
}
