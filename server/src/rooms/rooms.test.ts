import { MAX_SYNC_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type Clock, systemClock } from './clock.ts'
import { MAX_UNSAVED_BYTES_PER_BOARD, SLOW_COMMIT_MS } from './relay-limits.ts'
import { diskFull, duplicate } from './testing/memory-log.ts'
import { type Client, type Relay, ann, bob, openRelay, updateOf } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 10_000, interval: 5 }
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, WAIT)
const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))
const acks = (client: Client): number => client.of('ack').at(-1)?.count ?? 0

/** In the room, with everything exchanged. */
async function settled(...clients: Client[]): Promise<void> {
  await eventually(() => {
    for (const client of clients) {
      expect(client.of('sync-reply')).toHaveLength(1)
      expect(acks(client)).toBe(1)
    }
  })
}

describe('durable before visible', () => {
  it('[R7] nobody hears of an update before it is on disk, its author neither (G1, G2)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    relay.updates.wait()
    a.set('key', 1)
    await shortly()
    expect(b.get('key')).toBeUndefined()
    expect(acks(a)).toBe(1)
    const c = relay.enter({ ...bob, id: 'cat' })
    await eventually(() => expect(c.of('sync-reply')).toHaveLength(1))
    expect(c.get('key')).toBeUndefined()
    relay.updates.go()
    await eventually(() => expect([b.get('key'), c.get('key'), acks(a)]).toEqual([1, 1, 2]))
  })

  it('[R11] what arrives during a commit goes into the next one, all boards together', async () => {
    const a = relay.enter(ann)
    const b = relay.enter(bob, { board: 'other' })
    await settled(a, b)
    relay.updates.wait()
    a.set('key', 0)
    await shortly()
    for (let i = 1; i <= 20; i++) a.set('key', i)
    for (let i = 1; i <= 20; i++) b.set('key', i)
    await shortly()
    relay.updates.go()
    await eventually(() => expect([acks(a), acks(b)]).toEqual([22, 21]))
    expect(relay.updates.appends.map((rows) => rows.map(({ board, seq }) => `${board} ${seq}`))).toEqual([
      ['board 1'],
      ['board 2', 'other 1'],
    ])
  })

  it('[R9] an update that adds nothing is acknowledged without a row', async () => {
    const a = relay.enter(ann)
    await settled(a)
    const update = a.set('key', 1)
    await eventually(() => expect(acks(a)).toBe(2))
    a.send({ kind: 'update', update })
    await eventually(() => expect(acks(a)).toBe(3))
    expect(relay.updates.rows('board')).toHaveLength(1)
  })

  it('[R9] nor is it acknowledged before what it repeats is on disk', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    relay.updates.wait()
    const update = a.set('key', 1)
    await shortly()
    b.send({ kind: 'update', update })
    await shortly()
    expect(acks(b)).toBe(1)
    relay.updates.go()
    await eventually(() => expect(acks(b)).toBe(2))
  })
})

describe('gaps', () => {
  it('[R8] an update with a gap is neither stored nor sent; its author is asked to sync again (G3, V5, D7)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    updateOf(a.doc, () => a.doc.getMap('meta').set('lost', 1))
    a.set('key', 2)
    await eventually(() => expect(a.of('sync-request')).toHaveLength(2))
    await eventually(() => expect([b.get('lost'), b.get('key'), acks(a)]).toEqual([1, 2, 3]))
    for (const { doc } of [a, b]) expect(doc.store.pendingStructs).toBeNull()
  })

  it('[R8] a dropped update is not acknowledged by what comes after it', async () => {
    const a = relay.enter(ann, { silent: true })
    await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
    a.send({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(a.doc) })
    await eventually(() => expect(acks(a)).toBe(1))
    updateOf(a.doc, () => a.doc.getMap('meta').set('lost', 1))
    a.set('key', 2)
    const other = new Y.Doc()
    a.send({ kind: 'update', update: updateOf(other, () => other.getMap('meta').set('other', 3)) })
    await eventually(() => expect(relay.updates.rows('board')).toHaveLength(1))
    await shortly()
    expect(acks(a)).toBe(1)
    a.send({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(a.doc) })
    await eventually(() => expect(acks(a)).toBe(4))
  })

  it('[R8] who answers with a gap again and again is sent away for a while', async () => {
    const a = relay.enter(ann, { silent: true })
    updateOf(a.doc, () => a.doc.getMap('meta').set('lost', 1))
    const update = updateOf(a.doc, () => a.doc.getMap('meta').set('key', 1))
    for (let i = 1; i <= 3; i++) {
      await eventually(() => expect(a.of('sync-request')).toHaveLength(i))
      a.send({ kind: 'sync-reply', update })
    }
    expect(await a.closed).toBe(4503)
  })

  it('[R30] what refers to a damaged row waits until somebody brings it again (P12)', async () => {
    const doc = new Y.Doc()
    const lost = updateOf(doc, () => doc.getMap('meta').set('lost', 1))
    const kept = updateOf(doc, () => doc.getMap('meta').set('kept', 2))
    relay.updates.put('board', [{ fromSeq: 2, seq: 2, bytes: kept }])
    const reader = relay.enter(bob)
    await settled(reader)
    expect(reader.get('kept')).toBeUndefined()
    expect(reader.doc.store.pendingStructs).toBeNull()
    const a = relay.enter(ann, { silent: true })
    await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
    a.send({ kind: 'sync-reply', update: lost })
    await eventually(() => expect([reader.get('lost'), reader.get('kept')]).toEqual([1, 2]))
  })
})

describe('a failing disk', () => {
  it('[R10] acknowledges and shows nothing, says so, tries again, and recovers by itself (D4, D5)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    const plain = relay.enter({ ...bob, id: 'cat' }, { ours: false })
    await settled(a, b)
    relay.updates.fail(diskFull)
    a.set('key', 1)
    await eventually(() => expect(a.of('storage').at(-1)?.healthy).toBe(false))
    const late = relay.enter({ ...bob, id: 'dan' })
    await eventually(() => expect(late.of('storage').at(-1)?.healthy).toBe(false))
    a.set('key', 2)
    await shortly()
    expect([acks(a), b.get('key')]).toEqual([1, undefined])
    relay.updates.fail(null)
    await eventually(() => expect([acks(a), b.get('key')]).toEqual([3, 2]))
    expect(a.of('storage').at(-1)?.healthy).toBe(true)
    expect(plain.frames.every(({ kind }) => kind !== 'storage')).toBe(true)
    expect(plain.get('key')).toBe(2)
  })

  it('[R10] that only takes long counts as failing, and everybody is told, until it is done (D5)', async () => {
    await relay.close()
    // Five seconds pass in a twentieth of one.
    const after: Clock['after'] = (ms, act) => systemClock.after(ms === SLOW_COMMIT_MS ? 50 : ms, act)
    relay = await openRelay({ clock: { ...systemClock, after } })
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    relay.updates.wait()
    a.set('key', 1)
    await eventually(() =>
      expect([a, b].map((one) => one.of('storage').at(-1)?.healthy)).toEqual([false, false]),
    )
    expect([acks(a), b.get('key')]).toEqual([1, undefined])
    relay.updates.go()
    await eventually(() => expect([acks(a), b.get('key')]).toEqual([2, 1]))
    await eventually(() =>
      expect([a, b].map((one) => one.of('storage').at(-1)?.healthy)).toEqual([true, true]),
    )
  })

  it('[R10] keeps memory bounded: our clients are read no further, plain ones are sent away', async () => {
    const [a, plain] = [relay.enter(ann), relay.enter(bob, { ours: false })]
    await settled(a)
    await eventually(() => expect(plain.of('sync-reply')).toHaveLength(1))
    relay.updates.fail(diskFull)
    // Each has a day of offline work.
    const offline = Array.from({ length: 3 }, () => {
      const doc = new Y.Doc()
      for (let key = 0; key < 100; key++) doc.getMap('meta').set(`${doc.clientID} ${key}`, 'x'.repeat(60_000))
      return relay.enter(ann, { doc })
    })
    a.set('key', 1)
    await eventually(() => expect(a.of('storage').at(-1)?.healthy).toBe(false))
    await eventually(() => expect(offline.map(({ of }) => of('sync-request').length)).toEqual([1, 1, 1]))
    const unsaved = relay.registry.getSingleMetric('wegpunkt_unsaved_bytes')
    const most = MAX_UNSAVED_BYTES_PER_BOARD + MAX_SYNC_FRAME_BYTES
    await vi.waitFor(async () => {
      const bytes = (await unsaved?.get())?.values[0]?.value ?? 0
      expect(bytes > MAX_UNSAVED_BYTES_PER_BOARD && bytes < most, `${bytes}`).toBe(true)
    }, WAIT)
    plain.set('one', 'more')
    expect(await plain.closed).toBe(4503)
    relay.updates.fail(null)
    await eventually(() => expect([a, ...offline].map(acks)).toEqual([2, 1, 1, 1]))
  }, 30_000)

  it('[R12] one board that cannot be saved does not keep the others from it', async () => {
    const a = relay.enter(ann)
    const b = relay.enter(bob, { board: 'other' })
    await settled(a, b)
    relay.updates.fail((rows) => (rows.some(({ board }) => board === 'board') ? duplicate() : null))
    a.set('key', 1)
    b.set('key', 2)
    await eventually(() => expect(acks(b)).toBe(2))
    expect(await a.closed).toBe(1012)
  })

  it('[R12] a board whose log is not what is in memory is loaded again', async () => {
    const a = relay.enter(ann)
    await settled(a)
    const doc = new Y.Doc()
    const bytes = updateOf(doc, () => doc.getMap('meta').set('elsewhere', 1))
    relay.updates.put('board', [{ fromSeq: 1, seq: 1, bytes }])
    relay.updates.fail(duplicate)
    a.set('key', 2)
    expect(await a.closed).toBe(1012)
    relay.updates.fail(null)
    const again = relay.enter(ann, { doc: a.doc })
    await eventually(() => expect([again.get('elsewhere'), acks(again)]).toEqual([1, 1]))
    expect(relay.updates.rows('board').map(({ seq }) => seq)).toEqual([1, 2])
  })
})

describe('coming and going', () => {
  it('[R20] what is sent while the board is being loaded is not lost (D8)', async () => {
    const doc = new Y.Doc()
    relay.updates.put('board', [
      { fromSeq: 1, seq: 1, bytes: updateOf(doc, () => doc.getMap('meta').set('saved', 1)) },
    ])
    relay.updates.wait()
    const a = relay.enter(ann)
    await new Promise((resolve) => a.socket.once('open', resolve))
    a.set('early', 2)
    await shortly()
    expect(a.frames).toEqual([])
    relay.updates.go()
    await eventually(() => expect([a.get('saved'), acks(a)]).toEqual([1, 2]))
    const b = relay.enter(bob)
    await eventually(() => expect([b.get('saved'), b.get('early')]).toEqual([1, 2]))
  })

  it('[R28] a removed board closes for everybody, and nothing of it is written any more', async () => {
    const a = relay.enter(ann)
    await settled(a)
    relay.updates.fail(diskFull)
    a.set('key', 1)
    await shortly()
    relay.rooms.closed('board')
    expect(await a.closed).toBe(4404)
    relay.updates.fail(null)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(relay.updates.rows('board')).toEqual([])
  })

  it('[R15] a login that ends closes its sockets', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await settled(a, b)
    relay.rooms.loginEnded('login of ann')
    expect(await a.closed).toBe(4401)
    expect(b.socket.readyState).toBe(b.socket.OPEN)
  })

  it('[R15] who may edit now is asked for what they have', async () => {
    const v = relay.enter({ ...bob, role: 'viewer' })
    await eventually(() => expect(v.of('sync-reply')).toHaveLength(1))
    expect(v.of('sync-request')).toEqual([])
    relay.people.set('bob', bob)
    relay.rooms.rightsChanged('bob')
    await eventually(() => expect(v.of('hello').map(({ role }) => role)).toEqual(['viewer', 'editor']))
    await eventually(() => expect(v.of('sync-request')).toHaveLength(1))
  })

  it('[R26] a server that stops saves what it has and sends everybody back later', async () => {
    const a = relay.enter(ann)
    await settled(a)
    a.set('key', 1)
    await shortly()
    await relay.rooms.close()
    expect(await a.closed).toBe(1012)
    expect(relay.updates.rows('board')).toHaveLength(1)
  })

  it('[R31] tells who has a board open, each person once', async () => {
    const all = [relay.enter(ann), relay.enter(ann), relay.enter(bob), relay.enter(bob, { board: 'other' })]
    await settled(...all)
    expect(relay.rooms.present('board')).toEqual([
      { id: 'ann', name: 'Ann', department: 'sales' },
      { id: 'bob', name: 'Bob', department: 'service' },
    ])
  })
})
