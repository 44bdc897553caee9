import { PIECE_BYTES } from '@wegpunkt/shared/limits'
import { rootNames } from '@wegpunkt/shared/board/document'
import { type Frame, decodeFrame } from '@wegpunkt/shared/wire/frames'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { squash } from '../boards/squash.ts'
import { BoardLog } from './board-log.ts'
import { Feed } from './feed.ts'
import { HISTORY_BYTES } from './relay-limits.ts'
import { type Client, type Relay, ann, bob, openRelay, updateOf } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 20_000, interval: 5 }
const eventually = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, WAIT)
const acks = (client: Client): number => client.of('ack').at(-1)?.count ?? 0
const settled = (...clients: Client[]): Promise<void> =>
  eventually(() => expect(clients.map(acks)).toEqual(clients.map(() => 1)))
const sinceOf = (client: Client): string =>
  `${client.of('hello').at(-1)?.epoch}.${client.of('batch').at(-1)?.seq}`

/** A board of several parts on disk. */
function storeLargeBoard(): Y.Doc {
  const doc = new Y.Doc()
  const texts = Array.from({ length: 30 }, (_, i) =>
    updateOf(doc, () => doc.getMap('meta').set(`${i}`, 'x'.repeat(30_000))),
  )
  const parts = squash(texts) ?? []
  expect(parts.length).toBeGreaterThan(3)
  relay.updates.put(
    'board',
    parts.map((bytes, part) => ({ fromSeq: 1, seq: 30, part, bytes })),
  )
  return doc
}

describe('who comes', () => {
  it('[R74] gets a large board in pieces, each complete with those before it, and then knows that it has all (S3, V7)', async () => {
    const stored = storeLargeBoard()
    const [ours, plain] = [relay.enter(ann), relay.enter(bob, { ours: false })]
    await eventually(() => expect(plain.of('sync-reply')).toHaveLength(1))
    await settled(ours)
    for (const client of [ours, plain]) {
      const sent = [...client.of('update'), ...client.of('sync-reply')].map(({ update }) => update)
      expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(PIECE_BYTES + 40_000)
      const doc = new Y.Doc()
      for (const update of sent) {
        // Refuses a Skip, which Yjs would take for the end of a client's updates.
        scanUpdate(update, storedRules(rootNames))
        Y.applyUpdate(doc, update)
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      }
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(stored))
      expect(client.frames.at(-1)?.kind === 'update').toBe(false)
    }
  })

  it('[R75] shares what is sent with all who come at the same time (S2)', () => {
    const log = new BoardLog()
    const doc = new Y.Doc()
    for (let seq = 1; seq <= 5; seq++)
      log.add({ seq, bytes: updateOf(doc, () => doc.getMap('meta').set(`${seq}`, seq)) })
    expect(log.answer(new Map())).toBe(log.answer(new Map()))
    const vector = (): Map<number, number> => new Map([[doc.clientID, 2]])
    expect(log.answer(vector())).toBe(log.answer(vector()))
    log.add({ seq: 6, bytes: updateOf(doc, () => doc.getMap('meta').set('6', 6)) })
    expect(log.answer(new Map())).not.toBe(log.answer(vector()))
  })
})

describe('who comes back', () => {
  it('[R73] gets what was saved meanwhile and nothing else (G7)', async () => {
    storeLargeBoard()
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    const since = sinceOf(b)
    b.socket.terminate()
    a.set('missed', 1)
    await eventually(() => expect(acks(a)).toBe(2))
    const back = relay.enter(bob, { doc: b.doc, since })
    await eventually(() => expect(back.get('missed')).toBe(1))
    await settled(back)
    const bytes = [...back.of('update'), ...back.of('batch'), ...back.of('sync-reply')].map(
      ({ update }) => update.length,
    )
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(200)
    a.set('later', 2)
    await eventually(() => expect(back.get('later')).toBe(2))
  })

  it.each(['another.1', 'nonsense', '.', 'EPOCH.999999', 'EPOCH.-1'])(
    '[R73] with a place that does not exist, such as %s, gets what its document lacks',
    async (place) => {
      const [a, b] = [relay.enter(ann), relay.enter(bob)]
      await settled(a, b)
      const since = place.replace('EPOCH', b.of('hello')[0]?.epoch ?? '')
      b.socket.terminate()
      a.set('missed', 1)
      await eventually(() => expect(acks(a)).toBe(2))
      const back = relay.enter(bob, { doc: b.doc, since })
      await eventually(() => expect(back.get('missed')).toBe(1))
      await settled(back)
    },
  )

  it('[R76] hears of what was removed while it was away, though its state vector says that it lacks nothing (V8)', async () => {
    for (const isCompacted of [false, true]) {
      const board = `board ${isCompacted}`
      const [a, b] = [relay.enter(ann, { board }), relay.enter(bob, { board })]
      await settled(a, b)
      a.set('key', 1)
      await eventually(() => expect(b.get('key')).toBe(1))
      b.socket.terminate()
      const before = Y.encodeStateVector(a.doc)
      a.send({ kind: 'update', update: updateOf(a.doc, () => a.doc.getMap('meta').delete('key')) })
      expect(Y.encodeStateVector(a.doc)).toEqual(before)
      await eventually(() => expect(acks(a)).toBe(3))
      if (isCompacted) {
        await relay.rooms.close()
        const parts = squash(relay.updates.rows(board).map(({ bytes }) => bytes)) ?? []
        const { updates } = relay
        await relay.close()
        relay = await openRelay({ updates })
        relay.updates.put(
          board,
          parts.map((bytes, part) => ({ fromSeq: 1, seq: 2, part, bytes })),
        )
      }
      const back = relay.enter(bob, { board, doc: b.doc })
      await eventually(() => expect(back.get('key')).toBeUndefined())
    }
  })
})

describe('what a client answers in parts', () => {
  it('[R77] is whole only when every part has come: until then nothing of it counts as saved', async () => {
    const a = relay.enter(ann, { silent: true })
    await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
    updateOf(a.doc, () => a.doc.getMap('meta').set('lost', 1))
    const afterGap = updateOf(a.doc, () => a.doc.getMap('meta').set('key', 2))
    const other = new Y.Doc()
    const last = updateOf(other, () => other.getMap('meta').set('other', 3))
    a.send({ kind: 'sync-part', update: afterGap })
    a.send({ kind: 'sync-reply', update: last })
    await eventually(() => expect(a.of('sync-request')).toHaveLength(2))
    expect(acks(a)).toBe(0)
    a.send({ kind: 'sync-part', update: Y.encodeStateAsUpdate(a.doc) })
    a.send({ kind: 'sync-reply', update: last })
    await eventually(() => expect(acks(a)).toBe(4))
    const reader = relay.enter(bob)
    await eventually(() =>
      expect([reader.get('lost'), reader.get('key'), reader.get('other')]).toEqual([1, 2, 3]),
    )
  })
})

/** Two readers who are left behind with so large rows, and a compaction that takes in what they lack. */
function leftBehind(rowBytes: number) {
  const log = new BoardLog()
  const doc = new Y.Doc()
  const rows = Array.from({ length: 6 }, (_, i) => ({
    seq: i + 1,
    bytes: updateOf(doc, () => doc.getMap('meta').set(`${i}`, 'x'.repeat(rowBytes))),
  }))
  const readers = [true, false].map((isOurs) => readerOf(log, isOurs))
  for (const row of rows.slice(0, 2)) log.add(row)
  for (const { feed } of readers) feed.start(log.answer(new Map()))
  for (const row of rows.slice(2)) log.add(row)
  log.compacted((squash(rows.map(({ bytes }) => bytes)) ?? []).map((bytes) => ({ seq: 6, bytes })))
  for (const { feed } of readers) feed.pump()
  return { readers, doc }
}

function read(frames: readonly Frame[]): Y.Doc {
  const doc = new Y.Doc()
  for (const frame of frames) if ('update' in frame) Y.applyUpdate(doc, frame.update)
  return doc
}

it('[R22] who was left behind a compaction gets what they lack all the same', () => {
  const { readers, doc } = leftBehind(100)
  for (const { frames, closed } of readers) {
    expect(closed).toEqual([])
    expect(read(frames).getMap('meta').toJSON()).toEqual(doc.getMap('meta').toJSON())
    // Not the whole board, which begins with its base.
    expect(frames.length).toBeLessThan(6)
  }
})

it('[R22] of who was left far behind a stock client is sent back for what it lacks, one of ours gets it all', () => {
  const { readers, doc } = leftBehind(HISTORY_BYTES / 3)
  const [ours, plain] = readers
  expect([ours?.closed, plain?.closed]).toEqual([[], [4508]])
  expect(
    read(ours?.frames ?? [])
      .getMap('meta')
      .toJSON(),
  ).toEqual(doc.getMap('meta').toJSON())
})

it('[R75] what many ask for is kept, however many other things somebody has asked for', () => {
  const log = new BoardLog()
  const doc = new Y.Doc()
  for (let seq = 1; seq <= 100; seq++)
    log.add({ seq, bytes: updateOf(doc, () => doc.getMap('meta').set(`${seq}`, seq)) })
  for (let clock = 1; clock < 100; clock++) log.answer(new Map([[doc.clientID, clock]]))
  expect(log.answer(new Map())).toBe(log.answer(new Map()))
})

it('[R75] what is kept for others is bounded, whatever people ask for (G6)', () => {
  const log = new BoardLog()
  const doc = new Y.Doc()
  for (let seq = 1; seq <= 40; seq++)
    log.add({ seq, bytes: updateOf(doc, () => doc.getMap('meta').set(`${seq}`, 'x'.repeat(60_000))) })
  const [first] = [log.answer(new Map([[doc.clientID, 1]]))]
  for (let clock = 2; clock < 40; clock++) log.answer(new Map([[doc.clientID, clock]]))
  expect(log.answer(new Map([[doc.clientID, 1]]))).not.toBe(first)
})

function readerOf(log: BoardLog, isOurs: boolean) {
  const frames: Frame[] = []
  const closed: number[] = []
  const feed = new Feed(
    {
      isOurs,
      isOpen: true,
      backlog: 0,
      fallsBehind: false,
      send: ({ payload }) => void frames.push(decodeFrame(payload)),
      close: (why) => void closed.push('code' in why ? why.code : 0),
    },
    log,
    (error) => {
      throw error
    },
  )
  return { feed, frames, closed }
}
