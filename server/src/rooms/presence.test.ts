import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as encoding from 'lib0/encoding'
import { MAX_PRESENCE_BYTES } from '@wegpunkt/shared/limits'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { encodeAnnouncement, encodeCursor } from '@wegpunkt/shared/wire/presence-codec'
import { encodeEntry, presenceFrame } from './presence-frame.ts'
import { type Entry, readPresence } from './testing/read-presence.ts'
import { type Client, type Relay, ann, bob, openRelay } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 5_000, interval: 5 }
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, WAIT)
const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))

/** Every entry that a plain client was sent, the oldest first. */
const seen = (client: Client): Entry[] => client.of('presence').flatMap(({ bytes }) => readPresence(bytes))

const enter = (attendee: typeof ann): Client => relay.enter(attendee, { ours: false })

const show = (client: Client, id: number, state: unknown, clock = 1): void =>
  client.socket.send(presenceFrame([encodeEntry(id, clock, JSON.stringify(state))]))

const inRoom = (...clients: Client[]): Promise<void> =>
  eventually(() => {
    for (const client of clients) expect(client.of('sync-reply')).toHaveLength(1)
  })

const cursor = (x: number) => ({ cursor: [x, x] })

describe('presence', () => {
  it('[R3] carries the name of the login, never what the client claims (A8)', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    show(a, 1, { ...cursor(5), person: { name: 'Bob' }, user: { name: 'Bob' } })
    await eventually(() =>
      expect(seen(b)).toEqual([
        {
          id: 1,
          clock: expect.any(Number),
          state: expect.objectContaining({
            cursor: [5, 5],
            person: { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' },
            user: { name: 'Ann', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
          }),
        },
      ]),
    )
  })

  it('[R23] of another client is dropped, and so is an echo (A8, S1)', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    const c = enter({ ...bob, id: 'cat' })
    await inRoom(a, b, c)
    show(a, 1, cursor(1))
    await eventually(() => expect(seen(b)).toHaveLength(1))
    show(b, 1, cursor(666), 2 ** 50)
    show(b, 2, cursor(2))
    await eventually(() => expect(seen(c).map(({ id }) => id)).toContain(2))
    await shortly()
    expect(seen(c).filter(({ id }) => id === 1)).toEqual([
      expect.objectContaining({ state: expect.objectContaining(cursor(1)) }),
    ])
  })

  it('[R23] does not come back as a ghost when somebody else echoes it late (S7)', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    await eventually(() => expect(seen(b)).toHaveLength(1))
    a.socket.terminate()
    await eventually(() => expect(seen(b).at(-1)).toMatchObject({ id: 1, state: null }))
    show(b, 1, cursor(1))
    const c = enter({ ...bob, id: 'cat' })
    await inRoom(c)
    await shortly()
    expect(seen(c)).toEqual([])
  })

  it('[R23] of a person who comes back under the same id is theirs again', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    await eventually(() => expect(seen(b)).toHaveLength(1))
    const again = enter(ann)
    await inRoom(again)
    show(again, 1, cursor(2))
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(2)))
    a.socket.terminate()
    await shortly()
    expect(seen(b).at(-1)?.state).toMatchObject(cursor(2))
  })

  it('[R24] comes with the clocks of the server, so that nobody has the last word for ever (P14)', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1), Number.MAX_SAFE_INTEGER)
    await eventually(() => expect(seen(b)).toHaveLength(1))
    show(a, 1, cursor(2), 1)
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(2)))
    const clocks = seen(b).map(({ clock }) => clock)
    expect(clocks[1]).toBeGreaterThan(clocks[0] ?? Infinity)
    expect(clocks[1]).toBeLessThan(2 ** 40)
  })

  it('[R24] is sent in batches, the latest wins', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    for (let i = 0; i < 50; i++) show(a, 1, cursor(i))
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(49)))
    expect(seen(b).length).toBeLessThan(10)
  })

  it('[R24] of everybody is sent at once to one who comes, and nobody hears of themselves (S7)', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    show(b, 2, cursor(2))
    await eventually(() => expect(seen(a).map(({ id }) => id)).toEqual([2]))
    const c = enter({ ...bob, id: 'cat' })
    await inRoom(c)
    await eventually(() => expect(seen(c).map(({ id }) => id)).toEqual([1, 2]))
    expect(c.of('presence')).toHaveLength(1)
  })

  it('[R24] of a viewer is shown; a role that changes is shown too', async () => {
    const [a, v] = [enter(ann), enter({ ...bob, role: 'viewer' })]
    await inRoom(a, v)
    show(v, 2, cursor(2))
    await eventually(() => expect(seen(a).at(-1)?.state).toMatchObject({ person: { role: 'viewer' } }))
    relay.people.set('bob', bob)
    relay.rooms.rightsChanged('bob')
    await eventually(() => expect(seen(a).at(-1)?.state).toMatchObject({ person: { role: 'editor' } }))
  })

  it('[R24] that makes no sense is not shown', async () => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    for (const state of [5, [], 'x', null]) show(a, 1, state)
    await shortly()
    expect(seen(b)).toEqual([])
    expect(a.socket.readyState).toBe(a.socket.OPEN)
  })

  it.each([
    [
      'more than a cursor needs',
      presenceFrame([encodeEntry(1, 1, JSON.stringify({ x: 'x'.repeat(3_000) }))]),
    ],
    ['no JSON', presenceFrame([encodeEntry(1, 1, '{')])],
    ['a count without entries', frameOf(2 ** 40)],
    ['presence of our own clients', encodeFrame({ kind: 'cursors', bytes: encodeCursor([1, 1]) })],
  ])('[R13] ends the connection for %s, and shows others nothing (P13, P15)', async (_, bytes) => {
    const [a, b] = [enter(ann), enter(bob)]
    await inRoom(a, b)
    a.socket.send(bytes)
    expect(await a.closed).toBe(4400)
    expect(seen(b)).toEqual([])
  })

  it.each([
    ['half a cursor', encodeFrame({ kind: 'cursors', bytes: new Uint8Array(3) })],
    ['a gesture that is none', encodeFrame({ kind: 'shown', bytes: new Uint8Array([6, 1]) })],
    ['more than one shows', encodeFrame({ kind: 'shown', bytes: new Uint8Array(MAX_PRESENCE_BYTES + 1) })],
    ['a client id that is none', encodeFrame({ kind: 'peers', bytes: new Uint8Array([0xff]) })],
    ['presence of plain clients', presenceFrame([encodeEntry(1, 1, '{}')])],
  ])('[R13] ends the connection of a client of ours for %s', async (_, bytes) => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    a.socket.send(bytes)
    expect(await a.closed).toBe(4400)
    expect(b.of('peers')).toEqual([])
  })

  it('[R43] of a client id that is taken tells so, and the next one is seen (V4)', async () => {
    const [a, b, p] = [relay.enter(ann), relay.enter(bob), enter({ ...bob, id: 'cat' })]
    await inRoom(a, b, p)
    a.send({ kind: 'peers', bytes: encodeAnnouncement(1) })
    a.send({ kind: 'cursors', bytes: encodeCursor([3, 4]) })
    await eventually(() => expect(b.of('cursors')).toHaveLength(1))
    b.send({ kind: 'peers', bytes: encodeAnnouncement(1) })
    await eventually(() => expect(b.of('id-taken')).toEqual([{ kind: 'id-taken', clientId: 1 }]))
    b.send({ kind: 'peers', bytes: encodeAnnouncement(2) })
    await eventually(() => expect(seen(p).map(({ id }) => id)).toEqual(expect.arrayContaining([1, 2])))
    expect(seen(p).find(({ id }) => id === 1)?.state).toMatchObject({ cursor: [3, 4] })
  })
})

function frameOf(count: number): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, count)
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, 1)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body))
  return encoding.toUint8Array(frame)
}
