import { encodeAnnouncement } from '@wegpunkt/shared/wire/presence-codec'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SERVER } from './owners.ts'
import { duplicate } from './testing/memory-log.ts'
import { type Client, type Relay, ann, bob, openRelay, updateOf } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 5 })

const settled = (...clients: Client[]): Promise<void> =>
  eventually(() =>
    expect(clients.map((client) => client.of('sync-reply').length)).toEqual(clients.map(() => 1)),
  )

/** As a board worker makes it: onto what is on disk, under an id of its own. */
function written(key: string, value: unknown): { update: Uint8Array; client: number } {
  const doc = new Y.Doc()
  for (const { bytes } of relay.updates.rows('board')) Y.applyUpdate(doc, bytes)
  doc.clientID = new Y.Doc().clientID
  return { update: updateOf(doc, () => doc.getMap('meta').set(key, value)), client: doc.clientID }
}
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('what the server writes itself', () => {
  it('[R91] is on disk before anybody sees it, and then reaches everybody, stock clients too', async () => {
    const [one, plain] = [relay.enter(ann), relay.enter(bob, { ours: false })]
    await settled(one, plain)
    one.set('a', 1)
    await eventually(() => expect(plain.get('a')).toBe(1))
    relay.updates.wait()
    let isDone = false
    const writing = relay.rooms.write('board', written('a', 2).update).then(() => (isDone = true))
    one.set('b', 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([isDone, one.get('a'), plain.get('a')]).toEqual([false, 1, 1])
    relay.updates.go()
    await writing
    expect(relay.updates.rows('board').length).toBeGreaterThan(1)
    await eventually(() => expect([one.get('a'), plain.get('a'), plain.get('b')]).toEqual([2, 2, 1]))
  })

  it('[R91] is written onto a board that nobody has open, and found by who comes later', async () => {
    await relay.rooms.write('board', written('a', 1).update)
    const one = relay.enter(ann)
    await eventually(() => expect(one.get('a')).toBe(1))
    await relay.rooms.write('board', written('a', 2).update)
    await eventually(() => expect(one.get('a')).toBe(2))
  })

  it('[R92] is under client ids that are the server’s, and nobody else’s to go on with (G4)', async () => {
    const { update, client } = written('a', 1)
    await relay.rooms.write('board', update)
    expect(relay.updates.appends.flat().flatMap(({ owners = [] }) => owners)).toEqual([
      { client, person: SERVER },
    ])
    const forger = relay.enter(ann)
    await eventually(() => expect(forger.get('a')).toBe(1))
    forger.doc.clientID = client
    forger.set('a', 3)
    expect(await forger.closed).toBe(4409)
    expect(await errorOf(relay.rooms.write('board', update))).toMatchObject({ type: 'unavailable' })
  })

  it('[R92] is refused under an id that somebody has announced, or that refers to what is not there', async () => {
    const { update, client } = written('a', 1)
    const one = relay.enter(ann)
    await eventually(() => expect(one.of('ack')).toHaveLength(1))
    one.send({ kind: 'peers', bytes: encodeAnnouncement(client) })
    one.set('b', 1)
    await eventually(() => expect(one.of('ack')).toHaveLength(2))
    expect(await errorOf(relay.rooms.write('board', update))).toMatchObject({ type: 'unavailable' })
    const elsewhere = new Y.Doc()
    elsewhere.getMap('meta').set('a', 1)
    const gap = updateOf(elsewhere, () => elsewhere.getMap('meta').set('a', 2))
    expect(await errorOf(relay.rooms.write('board', gap))).toMatchObject({ type: 'unavailable' })
  })

  it('[R93] is reported as not written when the board has to be loaded anew before it is on disk', async () => {
    const one = relay.enter(ann)
    await settled(one)
    one.set('a', 1)
    await eventually(() => expect(relay.updates.rows('board')).toHaveLength(1))
    relay.updates.fail(() => duplicate())
    expect(await errorOf(relay.rooms.write('board', written('a', 2).update))).toMatchObject({
      type: 'unavailable',
    })
    relay.updates.fail(null)
    relay.rooms.closed('board')
    await relay.rooms.write('board', written('a', 3).update)
  })
})
