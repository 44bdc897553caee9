import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, Y, openPlainClient, versions } from '../support/plain-client.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
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

const told = ({ frames }: RawClient) =>
  frames.flatMap((frame) => (frame.kind === 'rows' ? [`${frame.version} ${frame.kinds.join()}`] : []))

async function raw(board: string, as: Account): Promise<RawClient> {
  const client = await openRawClient({ url: server.url, board, as })
  open.push(client)
  return client
}

it.each(versions)('[H89] a stock %s client syncs on while rows change', async (version) => {
  const board = await createBoard(ann)
  const [one, two] = [ann, ann].map((as): PlainClient => {
    const client = openPlainClient(version, { url: server.url, board, as })
    open.push(client)
    return client
  })
  if (!one || !two) throw new Error('two clients')
  await eventually(() => one.provider.synced && two.provider.synced)
  const closes: unknown[] = []
  for (const { provider } of [one, two])
    provider.on('connection-close', (event: unknown) => closes.push(event))
  const ours = await raw(board, eve)
  await eventually(() => told(ours).length === 1)
  await ann.call('POST', `/api/boards/${board}/ideas`, { title: 'Rückruf' })
  await eventually(() => told(ours).length === 2)
  one.doc.getMap('elements').set('note', new Y.Map([['kind', 'note']]))
  await eventually(() => two.doc.getMap('elements').has('note'))
  expect(told(ours)).toEqual(['0 ', '1 idea'])
  expect(closes).toEqual([])
  expect([...one.doc.share.keys()]).not.toContain('rows')
})

it('[H89] a persona that changes is told on every board that uses it, to those who have it open', async () => {
  const { id } = await ann.call<{ id: string }>('POST', '/api/personas', { name: 'Eva' })
  const boards = [await createBoard(ann), await createBoard(ann), await createBoard(ann)]
  for (const board of boards.slice(0, 2)) await ann.call('PATCH', `/api/boards/${board}`, { personas: [id] })
  const clients = await Promise.all(boards.map((board) => raw(board, eve)))
  for (const client of clients) await eventually(() => told(client).length === 1)
  await ann.call('PATCH', `/api/personas/${id}`, { quote: 'Ich will Ruhe' })
  for (const client of clients.slice(0, 2)) await eventually(() => told(client).at(-1) === '2 persona')
  expect(clients.slice(2).map(told)).toEqual([['0 ']])
  // Who comes back is told the same.
  clients[0]?.close()
  const again = await raw(boards[0] ?? '', eve)
  await eventually(() => told(again).at(-1) === '2 ')
})
