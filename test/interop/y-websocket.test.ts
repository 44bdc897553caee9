import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp, ticketFor } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, Y, openPlainClient, versions } from '../support/plain-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let bob: Account
let eve: Account
const open: PlainClient[] = []

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  bob = await invite(server.url, ann, { name: 'Bob', role: 'editor', department: 'sales' })
  eve = await invite(server.url, ann, { name: 'Eve', role: 'viewer', department: 'marketing' })
})

afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

afterAll(() => server.stop())

const enter = (version: (typeof versions)[number], board: string, as: Account): PlainClient => {
  const client = openPlainClient(version, { url: server.url, board, as })
  open.push(client)
  return client
}

const namesIn = ({ doc }: PlainClient): unknown =>
  [...doc.getMap('elements').values()].map((element) =>
    (element as { get(key: string): unknown }).get('text')?.toString(),
  )

const write = ({ doc }: PlainClient, id: string, text: string): void => {
  doc.getMap('elements').set(id, new Y.Map<unknown>([['text', new Y.Text(text)]]))
}

const isSynced = ({ provider }: PlainClient) => eventually(() => provider.synced)

describe.each(versions)('a stock %s client', (version) => {
  it('[R1] syncs with others, both ways', async () => {
    const board = await createBoard(ann)
    const [a, b] = [enter(version, board, ann), enter(version, board, bob)]
    await Promise.all([isSynced(a), isSynced(b)])
    write(a, 'one', 'von Ann')
    write(b, 'two', 'von Bob')
    await eventually(() => expect(namesIn(a)).toEqual(expect.arrayContaining(['von Ann', 'von Bob'])))
    await eventually(() => expect(namesIn(b)).toEqual(expect.arrayContaining(['von Ann', 'von Bob'])))
    expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc))
  })

  it('[R1] gets what was written before it came, and brings what it wrote offline', async () => {
    const board = await createBoard(ann)
    const a = enter(version, board, ann)
    await isSynced(a)
    write(a, 'early', 'früher')
    const b = openPlainClient(version, { url: server.url, board, as: bob })
    open.push(b)
    write(b, 'offline', 'unterwegs')
    await isSynced(b)
    await eventually(() => expect(namesIn(b)).toEqual(expect.arrayContaining(['früher', 'unterwegs'])))
    await eventually(() => expect(namesIn(a)).toEqual(expect.arrayContaining(['früher', 'unterwegs'])))
  })

  it('[R2] is let in by a ticket, once', async () => {
    const board = await createBoard(ann)
    const params = { ticket: await ticketFor(bob, board) }
    const first = openPlainClient(version, { url: server.url, board, params })
    open.push(first)
    await isSynced(first)
    const second = openPlainClient(version, { url: server.url, board, params })
    open.push(second)
    await eventually(() => second.provider.wsUnsuccessfulReconnects > 0)
    expect(second.provider.synced).toBe(false)
    second.close()
  })

  it('[R3] sees presence under the names of the logins, whatever a client claims', async () => {
    const board = await createBoard(ann)
    const [a, b] = [enter(version, board, ann), enter(version, board, bob)]
    await Promise.all([isSynced(a), isSynced(b)])
    b.provider.awareness.setLocalState({ cursor: [1, 2], user: { name: 'Ann' }, person: { name: 'Ann' } })
    const shown = (): unknown => a.provider.awareness.getStates().get(b.doc.clientID)
    await eventually(() =>
      expect(shown()).toMatchObject({
        cursor: [1, 2],
        user: { name: 'Bob' },
        person: { id: bob.id, name: 'Bob', department: 'sales', role: 'editor' },
      }),
    )
    b.provider.disconnect()
    await eventually(() => !a.provider.awareness.getStates().has(b.doc.clientID))
  })

  it('[R4] reads as a viewer without being asked for anything', async () => {
    const board = await createBoard(ann)
    const a = enter(version, board, ann)
    await isSynced(a)
    write(a, 'one', 'lesbar')
    const e = enter(version, board, eve)
    await isSynced(e)
    await eventually(() => expect(namesIn(e)).toEqual(['lesbar']))
    expect(e.provider.wsconnected).toBe(true)
  })
})
