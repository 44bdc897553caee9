import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Client, type Relay, ann, bob, openRelay } from './testing/relay.ts'

let relay: Relay
afterEach(() => relay.close())

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 5 })
const told = (client: Client) => client.of('rows').map(({ version, kinds }) => `${version} ${kinds.join()}`)

describe('a change of rows', () => {
  it('[H80] reaches all of ours who have the board open, and nobody else', async () => {
    relay = await openRelay({ rowsVersion: async (board) => (board === 'board' ? 4 : 0) })
    const vic = { ...bob, id: 'vic', role: 'viewer' } as const
    const [a, b, reader] = [relay.enter(ann), relay.enter(bob), relay.enter(vic)]
    const plain = relay.enter({ ...ann, id: 'pia' }, { ours: false })
    const elsewhere = relay.enter({ ...ann, id: 'eva' }, { board: 'other' })
    for (const client of [a, b, reader]) await eventually(() => expect(told(client)).toEqual(['4 ']))
    await eventually(() => expect(told(elsewhere)).toEqual(['0 ']))
    await eventually(() => expect(plain.of('sync-reply')).toHaveLength(1))
    relay.rooms.rowsChanged('board', { version: 5, kinds: ['measure', 'decision'] })
    for (const client of [a, b, reader])
      await eventually(() => expect(told(client)).toEqual(['4 ', '5 measure,decision']))
    expect(told(elsewhere)).toEqual(['0 '])
    expect(plain.frames.every(({ kind }) => kind !== 'rows')).toBe(true)
    expect(plain.socket.readyState).toBe(plain.socket.OPEN)
  })

  it('[H80] who comes back is told how far the rows are, without another question to the database', async () => {
    const asked: string[] = []
    relay = await openRelay({
      rowsVersion: async (board) => {
        asked.push(board)
        return 4
      },
    })
    const all = ['a', 'b', 'c'].map((id) => relay.enter({ ...ann, id }))
    for (const client of all) await eventually(() => expect(told(client)).toEqual(['4 ']))
    all[0]?.socket.close()
    await all[0]?.closed
    relay.rooms.rowsChanged('board', { version: 6, kinds: ['kpi'] })
    const again = relay.enter({ ...ann, id: 'a' })
    await eventually(() => expect(told(again)).toEqual(['6 ']))
    expect(asked).toEqual(['board'])
  })

  it('[H80] a change that is told while the version is being read is not forgotten over it', async () => {
    const reading = Promise.withResolvers<number>()
    relay = await openRelay({ rowsVersion: () => reading.promise })
    const a = relay.enter(ann)
    await eventually(() => expect(a.of('hello')).toHaveLength(1))
    relay.rooms.rowsChanged('board', { version: 9, kinds: ['nps'] })
    reading.resolve(8)
    await eventually(() => expect(told(a)).toEqual(['9 nps', '9 ']))
  })

  it('[H80] a database that does not answer keeps nobody from the board', async () => {
    relay = await openRelay({ rowsVersion: () => Promise.reject(new Error('gone')) })
    const a = relay.enter(ann)
    await eventually(() => expect(a.of('sync-reply')).toHaveLength(1))
    relay.rooms.rowsChanged('board', { version: 2, kinds: ['idea'] })
    await eventually(() => expect(told(a)).toEqual(['2 idea']))
  })

  it('[H80] a client that sends such a notice itself is sent away', async () => {
    relay = await openRelay()
    const a = relay.enter(ann)
    await eventually(() => expect(a.of('hello')).toHaveLength(1))
    a.send({ kind: 'rows', version: 1, kinds: [] })
    expect(await a.closed).toBe(4400)
  })
})
