import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { systemClock } from './clock.ts'
import { IDLE_ROOM_MS } from './relay-limits.ts'
import { type Client, type Relay, ann, bob, openRelay } from './testing/relay.ts'

let relay: Relay
let later = 0
beforeEach(async () => {
  later = 0
  relay = await openRelay({ clock: { ...systemClock, now: () => Date.now() + later } })
})
afterEach(() => relay.close())

const WAIT = { timeout: 20_000, interval: 20 }
const eventually = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, WAIT)
/** Together more than a connection buffers, each less than one may send at once. */
const WRITERS = 24
const ROUNDS = 16
/** As the figures tell. */
const roomsInMemory = async (): Promise<number | undefined> =>
  (await relay.registry.getSingleMetric('wegpunkt_rooms')?.get())?.values[0]?.value

it('[R22] a slow reader is left behind, keeps nobody waiting, and then gets what it missed (V10, G6)', async () => {
  const slow = relay.enter(bob)
  const quick = relay.enter({ ...bob, id: 'quick' })
  const writers = Array.from({ length: WRITERS }, (_, i) => relay.enter({ ...ann, id: `ann${i}` }))
  await eventually(() => {
    for (const client of [slow, quick, ...writers]) expect(client.of('sync-reply')).toHaveLength(1)
  })
  slow.socket.pause()
  const large = 'x'.repeat(60_000)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, writer] of writers.entries()) writer.set(`${i}`, `${round} ${large}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const hasAll = (reader: Client): boolean =>
    writers.every((_, i) => reader.get(`${i}`) === `${ROUNDS - 1} ${large}`)
  await eventually(() => expect(hasAll(quick)).toBe(true))
  slow.socket.resume()
  await eventually(() => expect(hasAll(slow)).toBe(true))
  expect(slow.of('batch').length).toBeLessThan(quick.of('batch').length)
  expect(slow.doc.store.pendingStructs).toBeNull()
}, 60_000)

it('[R22] a reader that takes nothing at all any more is sent away', async () => {
  const stuck = relay.enter(bob)
  const writers = Array.from({ length: WRITERS }, (_, i) => relay.enter({ ...ann, id: `ann${i}` }))
  await eventually(() => {
    for (const client of [stuck, ...writers]) expect(client.of('sync-reply')).toHaveLength(1)
  })
  stuck.socket.pause()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, writer] of writers.entries()) writer.set(`${i}`, `${round} ${'x'.repeat(60_000)}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await new Promise((resolve) => setTimeout(resolve, 600))
  later = 21_000
  await new Promise((resolve) => setTimeout(resolve, 600))
  stuck.socket.resume()
  expect(await stuck.closed).toBe(4508)
}, 60_000)

it('[R21] a board that nobody is in leaves memory, and comes back whole (D9)', async () => {
  const a = relay.enter(ann)
  await eventually(() => expect(a.of('sync-reply')).toHaveLength(1))
  a.set('key', 1)
  await eventually(() => expect(a.of('ack').at(-1)?.count).toBe(2))
  a.socket.terminate()
  await eventually(async () => expect(await roomsInMemory()).toBe(1))
  later = IDLE_ROOM_MS + 1_000
  await eventually(async () => expect(await roomsInMemory()).toBe(0))
  const b = relay.enter(bob)
  await eventually(() => expect(b.get('key')).toBe(1))
})

it('[R21] survives people who come and go all the time (D9)', async () => {
  for (let i = 0; i < 40; i++) {
    const a = relay.enter(ann)
    await eventually(() => expect(a.of('sync-reply')).toHaveLength(1))
    a.set(`key${i}`, i)
    await eventually(() => expect(a.of('ack').at(-1)?.count).toBe(2))
    a.socket.terminate()
    if (i % 4 === 0) {
      later += IDLE_ROOM_MS + 1_000
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
  const b = relay.enter(bob)
  await eventually(() => expect(Object.keys(b.doc.getMap('meta').toJSON())).toHaveLength(40))
}, 60_000)

it('[R27] a long tail is compacted while people work, and they go on without noticing', async () => {
  await relay.close()
  let compactions = 0
  const large = 'x'.repeat(2_000)
  relay = await openRelay({
    compact: async (board) => {
      compactions++
      const { squash } = await import('../boards/squash.ts')
      const rows = relay.updates.rows(board)
      const pieces = squash(rows.map((row) => row.bytes))
      const seq = rows.at(-1)?.seq
      if (!pieces || seq === undefined) return null
      const base = pieces.map((bytes, part) => ({ fromSeq: 1, seq, part, bytes }))
      relay.updates.put(board, base)
      return base
    },
  })
  const writers = Array.from({ length: 6 }, (_, i) => relay.enter({ ...ann, id: `ann${i}` }))
  await eventually(() => {
    for (const writer of writers) expect(writer.of('sync-reply')).toHaveLength(1)
  })
  for (let round = 0; round < 110; round++) {
    for (const [i, writer] of writers.entries()) {
      writer.set(`${i}`, `${round} ${large}`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  await eventually(() => expect(compactions).toBeGreaterThan(0))
  writers[0]?.set('after', true)
  const b = relay.enter(bob)
  await eventually(() =>
    expect(b.doc.getMap('meta').toJSON()).toEqual({
      ...Object.fromEntries(writers.map((_, i) => [i, `109 ${large}`])),
      after: true,
    }),
  )
}, 60_000)
