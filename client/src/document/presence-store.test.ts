import { MAX_PRESENCE_BYTES } from '@wegpunkt/shared/limits'
import type { Frame } from '@wegpunkt/shared/wire/frames'
import { type PresentPerson, Shown } from '@wegpunkt/shared/wire/presence'
import {
  NO_CURSOR,
  PEER_CURSOR_BYTES,
  decodeAnnouncement,
  encodePeer,
  encodePeerShown,
  mustBeCursor,
  readInt24,
  writeInt24,
} from '@wegpunkt/shared/wire/presence-codec'
import { decodeShown, encodeShown } from '@wegpunkt/shared/wire/presence-shown'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { openPresenceStore } from './presence-store.ts'

/** A clock that stands until it is moved. */
function handClock(): Clock & { pass(ms: number): void } {
  let now = 0
  let due: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    pass(ms) {
      now += ms
      const ready = due.filter(({ at }) => at <= now)
      due = due.filter(({ at }) => at > now)
      for (const { run } of ready) run()
    },
  }
}

const ann: PresentPerson = { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' }
const cat = { ...ann, id: 'cat', name: 'Cat' }

function opened() {
  const doc = new Y.Doc()
  const clock = handClock()
  const store = openPresenceStore(doc, clock)
  const sent: unknown[] = []
  const connect = (): void => store.connected((frame) => sent.push(readable(frame)))
  connect()
  return { doc, clock, store, sent, connect }
}

/** As the server reads it. */
function readable(frame: Frame): unknown {
  if (frame.kind === 'peers') return { announced: decodeAnnouncement(frame.bytes) }
  if (frame.kind === 'shown') return decodeShown(frame.bytes)
  if (frame.kind !== 'cursors') return frame
  const { bytes } = frame
  return { cursor: mustBeCursor(bytes) ? [readInt24(bytes, 0), readInt24(bytes, 3)] : null }
}

const peers = (...changes: [peer: number, clientId: number, person: PresentPerson | null][]): Frame => ({
  kind: 'peers',
  bytes: listOf(changes.map(([peer, clientId, person]) => encodePeer({ peer, clientId, person }))),
})

const shown = (peer: number, change: Partial<Shown>): Frame => ({
  kind: 'shown',
  bytes: listOf([encodePeerShown({ peer, bytes: encodeShown({ ...Shown.parse({}), ...change }) })]),
})

function cursor(peer: number, at: [number, number] | null): Frame {
  const bytes = new Uint8Array(PEER_CURSOR_BYTES)
  bytes[0] = peer
  writeInt24(bytes, 2, at ? at[0] : NO_CURSOR)
  writeInt24(bytes, 5, at ? at[1] : 0)
  return { kind: 'cursors', bytes }
}

const listOf = (entries: Uint8Array[]): Uint8Array =>
  new Uint8Array([entries.length, ...entries.flatMap((entry) => [...entry])])

describe('what this tab shows', () => {
  it('[D40] is sent at most once in its time, and the latest wins', () => {
    const { store, clock, sent } = opened()
    clock.pass(100)
    sent.length = 0
    for (const x of [1, 2, 3, 4]) store.show({ cursor: [x, 0] })
    expect(sent).toEqual([{ cursor: [1, 0] }])
    clock.pass(20)
    store.show({ selection: ['a'] })
    expect(sent).toHaveLength(1)
    clock.pass(13)
    expect(sent).toMatchObject([{ cursor: [1, 0] }, { cursor: [4, 0] }, { selection: ['a'] }])
    clock.pass(1_000)
    expect(sent).toHaveLength(3)
  })

  it('[D40] is sent less often in a crowd', () => {
    const { store, clock, sent } = opened()
    for (let i = 0; i < 200; i++) store.receive(peers([i, i, ann]))
    clock.pass(1_000)
    sent.length = 0
    for (let x = 0; x < 100; x++) {
      store.show({ cursor: [x, 0] })
      clock.pass(10)
    }
    expect(sent.length).toBeLessThanOrEqual(11)
  })

  it('[D40] is not sent again', () => {
    const { store, clock, sent } = opened()
    clock.pass(100)
    sent.length = 0
    store.show({ cursor: [1, 0] })
    clock.pass(100)
    store.show({ cursor: [1, 0], selection: [] })
    clock.pass(100)
    // Not even the same pixel.
    store.show({ cursor: [1.2, 0] })
    clock.pass(100)
    expect(sent).toEqual([{ cursor: [1, 0] }])
  })

  it('[D41] has no pointer when that leaves, and the selection stays', () => {
    const { store, clock, sent } = opened()
    store.show({ cursor: [1, 0], selection: ['a'] })
    clock.pass(100)
    sent.length = 0
    store.show({ cursor: null })
    clock.pass(100)
    expect(sent).toEqual([{ cursor: null }])
  })

  it('[D41] is sent no more when the tab closes', () => {
    const { store, clock, sent } = opened()
    store.show({ cursor: [1, 0] })
    store.close()
    const before = sent.length
    clock.pass(1_000)
    expect(sent).toHaveLength(before)
  })

  it('[D42] is a part of a selection too large for the server', () => {
    const { store, clock } = opened()
    const frames: Frame[] = []
    store.connected((frame) => void frames.push(frame))
    const ids = Array.from({ length: 200 }, (_, i) => `element-${i}`.padEnd(20, 'x'))
    store.show({ selection: ids, gesture: { kind: 'move', ids, by: [3, 4] } })
    clock.pass(100)
    const last = frames.at(-1)
    if (last?.kind !== 'shown') throw new Error('nothing was shown')
    expect(last.bytes.length).toBeLessThanOrEqual(MAX_PRESENCE_BYTES)
    const { selection, gesture } = decodeShown(last.bytes)
    expect(gesture).toMatchObject({ by: [3, 4] })
    expect(selection.length).toBeGreaterThan(10)
  })

  it('[D50] is told anew on each connection, the client id first', () => {
    const { doc, store, clock, sent, connect } = opened()
    store.show({ cursor: [1, 0], selection: ['a'] })
    clock.pass(100)
    store.lost()
    store.show({ cursor: [2, 0] })
    clock.pass(100)
    sent.length = 0
    connect()
    expect(sent).toMatchObject([{ announced: doc.clientID }, { cursor: [2, 0] }, { selection: ['a'] }])
  })

  it('[D51] comes under a new client id when the old one is taken, or Yjs has taken a new one (V4)', () => {
    const { doc, store, sent } = opened()
    const before = doc.clientID
    store.receive({ kind: 'id-taken', clientId: before })
    expect(doc.clientID).not.toBe(before)
    expect(sent.at(-1)).toEqual({ announced: doc.clientID })
    const twin = new Y.Doc()
    twin.clientID = doc.clientID
    twin.getMap('meta').set('a', 1)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(twin))
    expect(doc.clientID).not.toBe(twin.clientID)
    expect(sent.at(-1)).toEqual({ announced: doc.clientID })
  })
})

describe('a client id that others have seen', () => {
  it('[D64] is not the one for offline work, unless this tab has written under it', () => {
    const { doc, store, sent, connect } = opened()
    const seen = doc.clientID
    store.lost()
    const unseen = doc.clientID
    expect(unseen).not.toBe(seen)
    expect(sent).not.toContainEqual({ announced: unseen })
    doc.getMap('meta').set('a', 1)
    connect()
    expect(sent.at(-1)).toEqual({ announced: unseen })
    store.lost()
    expect(doc.clientID).toBe(unseen)
  })
})

describe('what others show', () => {
  it('[D43] is read by number, and whoever shows the same stays the same object', () => {
    const { store } = opened()
    store.receive(peers([3, 30, ann], [4, 20, cat]))
    store.receive(cursor(3, [5, -5]))
    store.receive(shown(3, { selection: ['a'], caret: { id: 'a', anchor: 1, head: 2 } }))
    store.receive(cursor(99, [1, 1]))
    const now = store.get()
    expect(now).toEqual([
      { clientId: 20, person: cat, cursor: null, selection: [], gesture: null, caret: null, view: null },
      {
        clientId: 30,
        person: ann,
        cursor: [5, -5],
        selection: ['a'],
        gesture: null,
        caret: { id: 'a', anchor: 1, head: 2 },
        view: null,
      },
    ])
    store.receive(cursor(3, [5, -5]))
    expect(store.get()).toBe(now)
    store.receive(cursor(4, [1, 1]))
    expect(store.get()[1]).toBe(now[1])
    store.receive(peers([3, 30, { ...ann, role: 'viewer' }]))
    expect(store.get()[1]).toMatchObject({ cursor: [5, -5], person: { role: 'viewer' } })
  })

  it('[D43] ends when they leave, and is not the next one’s who gets their number', () => {
    const { store } = opened()
    store.receive(peers([3, 30, ann], [4, 20, ann]))
    store.receive(cursor(3, [5, 5]))
    store.receive(peers([4, 20, null], [3, 31, cat]))
    expect(store.get()).toMatchObject([{ clientId: 31, person: cat, cursor: null }])
  })

  it('[D52] is as if it had not come when it makes no sense', () => {
    const { store } = opened()
    store.receive(peers([3, 30, ann]))
    store.receive(cursor(3, [5, 5]))
    const now = store.get()
    for (const kind of ['peers', 'cursors', 'shown'] as const)
      for (const bytes of [[], [1], [1, 3, 1, 6], [255, 255, 3], [1, 3, 30, 1, 0x7b]])
        store.receive({ kind, bytes: new Uint8Array(bytes) })
    expect(store.get()).toBe(now)
  })

  it('[D50] is forgotten with the connection', () => {
    const { store, connect } = opened()
    store.receive(peers([3, 30, ann]))
    store.lost()
    expect(store.get()).toEqual([])
    connect()
    store.receive(cursor(3, [5, 5]))
    expect(store.get()).toEqual([])
  })
})
