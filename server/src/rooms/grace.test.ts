import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Grace } from './grace.ts'
import { GRACE_BYTES, GRACE_FRAMES, GRACE_MS } from './relay-limits.ts'
import { type Relay, ann, bob, openRelay } from './testing/relay.ts'

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5_000 })

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(() => relay.close())

const lowered = { ...ann, role: 'contributor', isLowered: true } as const

/** Ann and Bob are on the board, and Ann has just been told that she may edit no more. */
async function untilLowered(to: typeof ann) {
  const [a, b] = [relay.enter(ann), relay.enter(bob)]
  await eventually(() => expect(a.of('sync-request')).toHaveLength(1))
  await eventually(() => expect(b.of('sync-request')).toHaveLength(1))
  a.set('before', 1)
  await eventually(() => expect(b.get('before')).toBe(1))
  relay.people.set('ann', to)
  relay.rooms.rightsChanged('ann')
  await eventually(() => expect(a.of('hello')).toHaveLength(2))
  return { a, b }
}

it('[K72] what was on its way when a phase lowered the right to edit still comes onto the board', async () => {
  const { a, b } = await untilLowered(lowered)
  a.set('late', 2)
  await eventually(() => expect(b.get('late')).toBe(2))
  expect(a.socket.readyState).toBe(a.socket.OPEN)
})

it('[K72] it is a little, and once: who goes on editing is sent away', async () => {
  const { a, b } = await untilLowered(lowered)
  for (let i = 0; i <= GRACE_FRAMES; i++) a.set(`k${i}`, i)
  expect(await a.closed).toBe(4403)
  expect(b.get(`k${GRACE_FRAMES}`)).toBeUndefined()
})

it('[K72] a right that is withdrawn for good ends at once', async () => {
  const { a } = await untilLowered({ ...ann, role: 'contributor' })
  a.set('late', 2)
  expect(await a.closed).toBe(4403)
})

it('[K72] the moment is short, bounded in bytes, and over when the right is given back or withdrawn for good', () => {
  const grace = new Grace()
  grace.changed(ann, lowered, 0)
  expect([grace.takes(1, GRACE_MS), grace.takes(1, GRACE_MS + 1)]).toEqual([true, false])
  grace.changed(lowered, lowered, 10_000)
  expect(grace.takes(1, 10_000)).toBe(false)
  grace.changed(ann, lowered, 20_000)
  expect([grace.takes(GRACE_BYTES, 20_000), grace.takes(1, 20_000)]).toEqual([true, false])
  grace.changed(ann, lowered, 30_000)
  grace.changed(lowered, { ...ann, role: 'contributor' }, 30_000)
  expect(grace.takes(1, 30_000)).toBe(false)
})
