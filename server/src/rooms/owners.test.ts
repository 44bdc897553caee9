import { CLIENT_IDS_PER_PERSON } from '@wegpunkt/shared/limits'
import { encodeAnnouncement } from '@wegpunkt/shared/wire/presence-codec'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type Client, type Relay, ann, bob, openRelay, updateOf } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 10_000, interval: 5 }
const eventually = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, WAIT)
const acks = (client: Client): number => client.of('ack').at(-1)?.count ?? 0
const settled = (...clients: Client[]): Promise<void> =>
  eventually(() => expect(clients.map(acks)).toEqual(clients.map(() => 1)))

/** What somebody would send who pretends to be this client, next after all that it has written. */
function forgeryOf({ doc }: Pick<Client, 'doc'>, key: string): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = doc.clientID
  return updateOf(copy, () => copy.getMap('meta').set(key, 'forged'))
}

const forged = async (): Promise<number> => {
  const { values } = (await relay.registry.getSingleMetric('wegpunkt_updates_refused_total')?.get()) ?? {
    values: [],
  }
  return values.find(({ labels }) => labels['reason'] === 'forged')?.value ?? 0
}

describe('a client id', () => {
  it('[R70] belongs to who first wrote under it: a forgery is refused and counted, its victim goes on (V3, G4)', async () => {
    const [a, b, reader] = [relay.enter(ann), relay.enter(bob), relay.enter({ ...bob, id: 'cat' })]
    await settled(a, b, reader)
    a.set('key', 'mine')
    await eventually(() => expect(b.get('key')).toBe('mine'))
    b.send({ kind: 'update', update: forgeryOf(a, 'key') })
    expect(await b.closed).toBe(4409)
    expect(await forged()).toBe(1)
    a.set('key', 'still mine')
    await eventually(() => expect([reader.get('key'), acks(a)]).toEqual(['still mine', 3]))
    expect(relay.updates.rows('board')).toHaveLength(2)
  })

  it('[R70] keeps its owner over a restart (G4)', async () => {
    const a = relay.enter(ann)
    await settled(a)
    a.set('key', 'mine')
    await eventually(() => expect(acks(a)).toBe(2))
    await relay.rooms.close()
    const { updates } = relay
    await relay.close()
    relay = await openRelay({ updates })
    const b = relay.enter(bob)
    await settled(b)
    b.send({ kind: 'update', update: forgeryOf(a, 'key') })
    expect(await b.closed).toBe(4409)
  })

  it('[R70] is the same person’s in every tab, who brings what another tab of theirs left on the device', async () => {
    const [first, second] = [relay.enter(ann), relay.enter(ann)]
    await settled(first, second)
    first.set('key', 1)
    await eventually(() => expect(second.get('key')).toBe(1))
    const offline = updateOf(first.doc, () => first.doc.getMap('meta').set('key', 2))
    first.socket.terminate()
    second.send({ kind: 'update', update: offline })
    await eventually(() => expect(acks(second)).toBe(2))
  })

  it('[R71] that a person on the board has is claimed by nobody else, though it has written nothing (A4)', async () => {
    const viewer = relay.enter({ ...bob, role: 'viewer' }, { ours: false })
    const a = relay.enter(ann)
    await settled(a)
    await eventually(() => expect(viewer.of('sync-reply')).toHaveLength(1))
    const id = viewer.doc.clientID
    viewer.send({ kind: 'presence', bytes: presenceOf(id) })
    await new Promise((resolve) => setTimeout(resolve, 50))
    // As a browser does whose tabs exchange updates past the server. It may try again: whose it is may change.
    a.send({ kind: 'update', update: updateOf(viewer.doc, () => viewer.doc.getMap('meta').set('key', 1)) })
    expect(await a.closed).toBe(4503)
    expect(relay.updates.rows('board')).toEqual([])
  })

  it('[R82] that a restored backup does not know stays its author’s, whoever brings its edits back first', async () => {
    const a = relay.enter(ann, { silent: true })
    const bobs = new Y.Doc()
    const before = updateOf(bobs, () => bobs.getMap('meta').set('seen by ann', 1))
    const after = updateOf(bobs, () => bobs.getMap('meta').set('only with bob', 2))
    await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
    a.send({ kind: 'sync-reply', update: before })
    await eventually(() => expect(acks(a)).toBe(1))
    const b = relay.enter(bob, { silent: true })
    await eventually(() => expect(b.of('sync-request')).toHaveLength(1))
    b.send({ kind: 'peers', bytes: encodeAnnouncement(bobs.clientID) })
    b.send({ kind: 'sync-reply', update: Y.mergeUpdates([before, after]) })
    await eventually(() => expect(acks(b)).toBe(1))
    expect(b.of('id-taken')).toEqual([])
    // From now on it is his.
    a.send({ kind: 'update', update: forgeryOf({ doc: bobs }, 'key') })
    expect(await a.closed).toBe(4409)
  })

  it('[R82] and who brings back what its author is about to bring is sent away for a moment', async () => {
    const bobs = new Y.Doc()
    const edit = updateOf(bobs, () => bobs.getMap('meta').set('key', 1))
    const [a, b] = [relay.enter(ann, { silent: true }), relay.enter(bob, { silent: true })]
    await eventually(() => {
      for (const client of [a, b]) expect(client.of('sync-request')).toHaveLength(1)
    })
    b.send({ kind: 'peers', bytes: encodeAnnouncement(bobs.clientID) })
    await eventually(() => expect(a.of('peers').length).toBeGreaterThan(0))
    a.send({ kind: 'sync-reply', update: edit })
    expect(await a.closed).toBe(4503)
    b.send({ kind: 'sync-reply', update: edit })
    await eventually(() => expect(acks(b)).toBe(1))
    const again = relay.enter(ann, { silent: true })
    await eventually(() => expect(again.of('sync-request')).toHaveLength(1))
    again.send({ kind: 'sync-reply', update: edit })
    await eventually(() => expect(acks(again)).toBe(1))
  })

  it('[R71] stays its person’s while they are away, whoever announces it meanwhile', async () => {
    const victim = relay.enter(ann, { silent: true })
    await eventually(() => expect(victim.of('sync-request')).toHaveLength(1))
    victim.send({ kind: 'peers', bytes: encodeAnnouncement(victim.doc.clientID) })
    const viewer = relay.enter({ ...bob, role: 'viewer' }, { silent: true })
    await eventually(() => expect(viewer.of('peers').length).toBeGreaterThan(0))
    victim.socket.terminate()
    await new Promise((resolve) => setTimeout(resolve, 50))
    viewer.send({ kind: 'peers', bytes: encodeAnnouncement(victim.doc.clientID) })
    await eventually(() => expect(viewer.of('id-taken')).toHaveLength(1))
    const edit = updateOf(victim.doc, () => victim.doc.getMap('meta').set('offline', 1))
    const back = relay.enter(ann, { silent: true })
    await eventually(() => expect(back.of('sync-request')).toHaveLength(1))
    back.send({ kind: 'peers', bytes: encodeAnnouncement(victim.doc.clientID) })
    back.send({ kind: 'sync-reply', update: edit })
    await eventually(() => expect(acks(back)).toBe(1))
  })

  it('[R72] may be brought back by anybody where the disk has lost what was written under it (P12)', async () => {
    const doc = new Y.Doc()
    const kept = updateOf(doc, () => doc.getMap('meta').set('kept', 1))
    const lost = updateOf(doc, () => doc.getMap('meta').set('lost', 2))
    await relay.updates.append([
      { board: 'board', seq: 1, bytes: kept, owners: [{ client: doc.clientID, person: 'ann' }] },
    ])
    relay.updates.damage()
    const [b, reader] = [relay.enter(bob), relay.enter({ ...bob, id: 'cat' })]
    await settled(b, reader)
    b.send({ kind: 'update', update: lost })
    await eventually(() => expect(reader.get('lost')).toBe(2))
  })
})

it(`[R71] one person brings ${CLIENT_IDS_PER_PERSON} client ids to a board, and then waits`, async () => {
  const a = relay.enter(ann, { silent: true })
  await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
  const docs = Array.from({ length: CLIENT_IDS_PER_PERSON + 1 }, () => new Y.Doc())
  const updates = docs.map((doc, i) => updateOf(doc, () => doc.getMap('meta').set(`${i}`, i)))
  a.send({ kind: 'sync-reply', update: Y.mergeUpdates(updates.slice(0, -1)) })
  await eventually(() => expect(acks(a)).toBe(1))
  a.send({ kind: 'update', update: updates.at(-1) ?? new Uint8Array() })
  expect(await a.closed).toBe(4529)
})

/** What y-protocols says of a client that shows an empty state. */
function presenceOf(id: number): Uint8Array {
  const bytes: number[] = [1]
  for (let rest = id; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      bytes.push(rest)
      break
    }
    bytes.push((rest % 128) | 128)
  }
  return new Uint8Array([...bytes, 1, 2, 0x7b, 0x7d])
}
