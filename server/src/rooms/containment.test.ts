import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BoardLog } from './board-log.ts'
import { type Relay, ann, bob, openRelay } from './testing/relay.ts'

let relay: Relay
beforeEach(async () => {
  relay = await openRelay()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await relay.close()
})

const WAIT = { timeout: 10_000, interval: 5 }
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, WAIT)
const bug = (): never => {
  throw new Error('a bug of ours')
}

it('[R84] an error of ours in one board ends that board in memory, and neither the others nor the server', async () => {
  const [a, b] = [relay.enter(ann), relay.enter(bob, { board: 'other' })]
  await eventually(() => {
    for (const client of [a, b]) expect(client.of('ack').at(-1)?.count).toBe(1)
  })
  // What was just saved cannot be taken into memory.
  vi.spyOn(BoardLog.prototype, 'add').mockImplementationOnce(bug)
  a.set('key', 1)
  expect(await a.closed).toBe(1012)
  b.set('key', 2)
  await eventually(() => expect(b.of('ack').at(-1)?.count).toBe(2))
  const again = relay.enter(ann)
  await eventually(() => expect(again.get('key')).toBe(1))
})

it('[R84] nor does one in what is sent to a reader who was behind', async () => {
  const [a, b] = [relay.enter(ann), relay.enter(bob)]
  await eventually(() => {
    for (const client of [a, b]) expect(client.of('ack').at(-1)?.count).toBe(1)
  })
  vi.spyOn(BoardLog.prototype, 'answer').mockReturnValueOnce([])
  vi.spyOn(BoardLog.prototype, 'mark').mockImplementationOnce(bug)
  b.send({ kind: 'sync-request', stateVector: new Uint8Array([0]) })
  expect(await b.closed).toBe(4500)
  a.set('key', 1)
  await eventually(() => expect(a.of('ack').at(-1)?.count).toBe(2))
})
