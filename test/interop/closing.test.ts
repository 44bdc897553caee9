import { once } from 'node:events'
import { Problem, problemTypes } from '@wegpunkt/shared/http/problem'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, type Version, Y, openPlainClient, versions } from '../support/plain-client.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let eve: Account
const open: { close(): void }[] = []

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  eve = await invite(server.url, ann, { name: 'Eve', role: 'viewer' })
})

afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

afterAll(() => server.stop())

type Watched = PlainClient & { readonly closes: number[]; readonly ended: number[] }

/** A stock client, with the codes that its connections closed with, and those after which it gave up. */
function watch(version: Version, url: string, board: string, as?: Account): Watched {
  const client = openPlainClient(version, { url, board, ...(as && { as }) })
  const [closes, ended]: number[][] = [[], []]
  // Without an event when it is we who close.
  client.provider.on(
    'connection-close',
    (event: { code: number } | null) => event && closes?.push(event.code),
  )
  client.provider.on('closed', ({ code }: { code: number }) => ended?.push(code))
  open.push(client)
  return { ...client, closes: closes ?? [], ended: ended ?? [] }
}

const isSynced = ({ provider }: PlainClient): Promise<boolean> => eventually(() => provider.synced)
const goesOn = (client: Watched): boolean => client.provider.shouldConnect && client.ended.length === 0

/** A server that lets everybody in and closes with the code that the address asks for. */
async function openDoorman(): Promise<string> {
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(sockets, 'listening')
  sockets.on('connection', (socket, { url }) => socket.close(Number(/\d+$/.exec(url ?? '')?.[0])))
  open.push(sockets)
  const address = sockets.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const codes = [...new Set([...problemTypes.map((type) => new Problem(type).closeCode), 1012, 1013, 4508])]

describe('a close code', () => {
  it('[R55] of 44xx ends y-websocket 3.1 for good, and every other one does not', async () => {
    const doorman = await openDoorman()
    const clients = codes.map((code) => ({ code, client: watch('y-websocket-3', doorman, String(code)) }))
    await eventually(() => {
      for (const { code, client } of clients)
        expect(client.closes.length).toBeGreaterThanOrEqual(code >= 4400 && code < 4500 ? 1 : 2)
      return true
    })
    const ended = clients.filter(({ client }) => !goesOn(client))
    expect(ended.map(({ code }) => code)).toEqual(codes.filter((code) => code >= 4400 && code < 4500))
    expect(ended.map(({ client }) => client.closes)).toEqual(ended.map(({ code }) => [code]))
  })

  it.each(['y-websocket-1', 'y-websocket-2'] as const)('[R55] never ends %s', async (version) => {
    const doorman = await openDoorman()
    const clients = codes.map((code) => watch(version, doorman, String(code)))
    await eventually(() => {
      return clients.every(({ closes }) => closes.length >= 2)
    })
    expect(clients.every(goesOn)).toBe(true)
  })

  it('[R55] is 44xx only for what does not pass by itself', () => {
    const passing = ['too-many-requests', 'busy', 'unavailable', 'internal'] as const
    for (const type of problemTypes) {
      const isFinal = !passing.some((one) => one === type)
      expect([type, new Problem(type).closeCode < 4500]).toEqual([type, isFinal])
    }
  })
})

describe('who may not stay', () => {
  it('[R4] y-websocket 3.1 stops for good when a viewer writes', async () => {
    const board = await createBoard(ann)
    const [a, e] = [
      watch('y-websocket-3', server.url, board, ann),
      watch('y-websocket-3', server.url, board, eve),
    ]
    await Promise.all([isSynced(a), isSynced(e)])
    e.doc.getMap('meta').set('forbidden', 1)
    await eventually(() => expect(e.ended).toEqual([4403]))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(e.closes).toEqual([4403])
    expect(a.doc.getMap('meta').has('forbidden')).toBe(false)
    expect(a.provider.wsconnected).toBe(true)
  })

  it.each(['y-websocket-1', 'y-websocket-2'] as const)(
    '[R4] %s comes back when a viewer writes, reads on, and changes nothing',
    async (version) => {
      const board = await createBoard(ann)
      const [a, e] = [watch(version, server.url, board, ann), watch(version, server.url, board, eve)]
      await Promise.all([isSynced(a), isSynced(e)])
      for (let i = 0; i < 5; i++) {
        const before = e.closes.length
        e.doc.getMap('meta').set('forbidden', i)
        await eventually(() => e.closes.length > before)
        await isSynced(e)
      }
      a.doc.getMap('meta').set('allowed', 1)
      await eventually(() => e.doc.getMap('meta').get('allowed') === 1)
      expect(new Set(e.closes)).toEqual(new Set([4403]))
      const fresh = await openRawClient({ url: server.url, board, as: ann })
      open.push(fresh)
      expect(fresh.doc.getMap('meta').toJSON()).toEqual({ schema: 1, allowed: 1 })
      expect(a.closes).toEqual([])
    },
  )

  it('[R55] a board that is removed ends 3.1, and 1.5 and 2.1 go on asking, slower and slower', async () => {
    const board = await createBoard(ann)
    const clients = versions.map((version) => watch(version, server.url, board, ann))
    await Promise.all(clients.map(isSynced))
    await ann.call('DELETE', `/api/boards/${board}`)
    const [one, two, three] = clients
    await eventually(() => expect(three?.ended).toEqual([4404]))
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(three?.closes).toEqual([4404])
    for (const client of [one, two]) {
      expect(client && goesOn(client)).toBe(true)
      // 100 ms, then twice as long each time: a handful in two seconds.
      expect(client?.closes.length).toBeLessThan(10)
    }
  })
})

it('[R55] every version is back with all it wrote after the server was stopped and started', async () => {
  const board = await createBoard(ann)
  const clients = versions.map((version) => watch(version, server.url, board, ann))
  await Promise.all(clients.map(isSynced))
  await server.restart()
  await eventually(() => clients.every(({ closes }) => closes[0] === 1012))
  for (const [i, { doc }] of clients.entries()) doc.getMap('meta').set(`while away ${i}`, i)
  await Promise.all(clients.map(isSynced))
  const written = (doc: PlainClient['doc']): number =>
    [...doc.getMap('meta').keys()].filter((key) => key.startsWith('while away')).length
  await eventually(() => clients.every(({ doc }) => written(doc) === versions.length))
  const vectors = clients.map(({ doc }) => Y.encodeStateVector(doc).length)
  expect(new Set(vectors).size).toBe(1)
})
