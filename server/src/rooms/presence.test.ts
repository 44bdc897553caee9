import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as encoding from 'lib0/encoding'
import { encodeEntry, presenceFrame, readPresence } from './presence-frame.ts'
import { type Client, type Relay, ann, bob, openRelay } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const WAIT = { timeout: 5_000, interval: 5 }
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, WAIT)
const shortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))

const decoder = new TextDecoder()
type Seen = { id: number; state: Record<string, unknown> | null }

/** Every entry that a client was sent, the oldest first. */
const seen = (client: Client): Seen[] =>
  client
    .of('presence')
    .flatMap(({ bytes }) => readPresence(bytes))
    .map(({ clientId, json }) => ({ id: clientId, state: JSON.parse(decoder.decode(json)) as Seen['state'] }))

const show = (client: Client, id: number, state: unknown, clock = 1): void =>
  client.socket.send(presenceFrame([encodeEntry(id, clock, JSON.stringify(state))]))

const inRoom = (...clients: Client[]): Promise<void> =>
  eventually(() => {
    for (const client of clients) expect(client.of('sync-reply')).toHaveLength(1)
  })

const cursor = (x: number) => ({ cursor: [x, x] })

describe('presence', () => {
  it('[R3] carries the name of the login, never what the client claims (A8)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    show(a, 1, { ...cursor(5), person: { name: 'Bob' }, user: { name: 'Bob' }, secret: 1 })
    await eventually(() =>
      expect(seen(b)).toEqual([
        {
          id: 1,
          state: expect.objectContaining({
            cursor: [5, 5],
            person: { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' },
            user: { name: 'Ann', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
          }),
        },
      ]),
    )
    expect(seen(b)[0]?.state).not.toHaveProperty('secret')
  })

  it('[R23] of another client is dropped, and so is an echo (A8, S1)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob, { ours: false })]
    const c = relay.enter({ ...bob, id: 'cat' })
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
    const [a, b] = [relay.enter(ann), relay.enter(bob, { ours: false })]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    await eventually(() => expect(seen(b)).toHaveLength(1))
    a.socket.terminate()
    await eventually(() => expect(seen(b).at(-1)).toEqual({ id: 1, state: null }))
    show(b, 1, cursor(1))
    const c = relay.enter({ ...bob, id: 'cat' })
    await inRoom(c)
    await shortly()
    expect(seen(c)).toEqual([])
  })

  it('[R23] of a person who comes back under the same id is theirs again', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    await eventually(() => expect(seen(b)).toHaveLength(1))
    const again = relay.enter(ann)
    await inRoom(again)
    show(again, 1, cursor(2))
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(2)))
    a.socket.terminate()
    await shortly()
    expect(seen(b).at(-1)?.state).toMatchObject(cursor(2))
  })

  it('[R24] comes with the clocks of the server, so that nobody has the last word for ever (P14)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1), Number.MAX_SAFE_INTEGER)
    await eventually(() => expect(seen(b)).toHaveLength(1))
    show(a, 1, cursor(2), 1)
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(2)))
    const clocks = b.of('presence').map(({ bytes }) => clockOf(bytes))
    expect(clocks[1]).toBeGreaterThan(clocks[0] ?? Infinity)
    expect(clocks[1]).toBeLessThan(2 ** 40)
  })

  it('[R24] is sent in batches, the latest wins', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    for (let i = 0; i < 50; i++) show(a, 1, cursor(i))
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(49)))
    expect(seen(b).length).toBeLessThan(10)
  })

  it('[R24] faster than allowed still ends with the latest', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    for (let i = 0; i < 300; i++) show(a, 1, cursor(i))
    await eventually(() => expect(seen(b).at(-1)?.state).toMatchObject(cursor(299)))
    expect(a.socket.readyState).toBe(a.socket.OPEN)
  })

  it('[R24] of everybody is sent at once to one who comes, and nobody hears of themselves (S7)', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    show(a, 1, cursor(1))
    show(b, 2, cursor(2))
    await eventually(() => expect(seen(a).map(({ id }) => id)).toEqual([2]))
    const c = relay.enter({ ...bob, id: 'cat' })
    await inRoom(c)
    await eventually(() => expect(seen(c).map(({ id }) => id)).toEqual([1, 2]))
    expect(c.of('presence')).toHaveLength(1)
  })

  it('[R24] of a viewer is shown; a role that changes is shown too', async () => {
    const [a, v] = [relay.enter(ann), relay.enter({ ...bob, role: 'viewer' })]
    await inRoom(a, v)
    show(v, 2, cursor(2))
    await eventually(() => expect(seen(a).at(-1)?.state).toMatchObject({ person: { role: 'viewer' } }))
    relay.people.set('bob', bob)
    relay.rooms.rightsChanged('bob')
    await eventually(() => expect(seen(a).at(-1)?.state).toMatchObject({ person: { role: 'editor' } }))
  })

  it('[R24] that makes no sense is not shown', async () => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    for (const state of [{ cursor: 'here' }, 5, [], 'x', { gesture: { kind: 'dance' } }]) show(a, 1, state)
    await shortly()
    expect(seen(b)).toEqual([])
    expect(a.socket.readyState).toBe(a.socket.OPEN)
  })

  it.each([
    [
      'more than a cursor needs (P15)',
      presenceFrame([encodeEntry(1, 1, JSON.stringify({ x: 'x'.repeat(3_000) }))]),
    ],
    ['no JSON (P13)', presenceFrame([encodeEntry(1, 1, '{')])],
    ['a count without entries (P15)', frameOf(2 ** 40)],
  ])('[R13] ends the connection for %s', async (_, bytes) => {
    const [a, b] = [relay.enter(ann), relay.enter(bob)]
    await inRoom(a, b)
    a.socket.send(bytes)
    expect(await a.closed).toBe(4400)
    expect(seen(b)).toEqual([])
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

/** The clock of the only entry. */
function clockOf(bytes: Uint8Array): number {
  let at = 1
  while ((bytes[at] ?? 0) >= 0x80) at++
  let value = 0
  let factor = 1
  do {
    at++
    value += ((bytes[at] ?? 0) & 0x7f) * factor
    factor *= 128
  } while ((bytes[at] ?? 0) >= 0x80)
  return value
}
