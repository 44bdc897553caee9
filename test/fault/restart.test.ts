import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { type MeasuredServer, openMeasuredServer } from '../support/measured-server.ts'
import { Y, openPlainClient } from '../support/plain-client.ts'
import { openRawClient } from '../support/raw-client.ts'

const PEOPLE = 300
const MAX_DELAY_MS = 100
let server: MeasuredServer
let ann: Account
const open: { close(): void }[] = []

beforeAll(async () => {
  server = await openMeasuredServer()
  ann = await setUp(server.url, { name: 'Ann' })
})

afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

afterAll(() => server.stop())

describe('after kill -9', () => {
  it(
    `[R59] ${PEOPLE} people are back with what they had, once each, and timers are on time (S4, V1)`,
    { timeout: 240_000 },
    async () => {
      const board = await createBoard(ann)
      const clients = createCrowd(server.dataDir, ann, PEOPLE).map((as) => {
        const client = openPlainClient('y-websocket-3', { url: server.url, board, as })
        client.provider.awareness.setLocalState(null)
        open.push(client)
        return client
      })
      const areSynced = () => eventually(() => clients.every(({ provider }) => provider.synced), 60_000)
      await areSynced()
      for (const [i, { doc }] of clients.entries()) {
        if (i % 10 === 0) doc.getMap('elements').set(`${i}`, new Y.Map([['text', new Y.Text(`by ${i}`)]]))
      }
      const texts = (doc: (typeof clients)[number]['doc']): number => doc.getMap('elements').size
      await eventually(() => clients.every(({ doc }) => texts(doc) === PEOPLE / 10), 60_000)
      const before = Y.encodeStateVector(clients[0]?.doc ?? new Y.Doc())

      await server.killAndStart()
      await server.measure()
      await areSynced()
      expect((await server.measure()).delayP99Ms).toBeLessThan(MAX_DELAY_MS)
      const fresh = await openRawClient({ url: server.url, board, as: ann })
      open.push(fresh)
      for (const { doc } of [...clients, fresh]) {
        expect(Y.encodeStateVector(doc).length).toBe(before.length)
        expect(doc.getMap('elements').toJSON()).toEqual(clients[0]?.doc.getMap('elements').toJSON())
        expect(doc.store.pendingStructs).toBeNull()
      }
    },
  )

  it('[R8] an update that came before the one it needs is there, once that has come too (D7)', async () => {
    const board = await createBoard(ann)
    const writer = await openRawClient({ url: server.url, board, as: ann })
    const updates: Uint8Array[] = []
    writer.doc.on('update', (update: Uint8Array) => updates.push(update))
    writer.doc.getMap('meta').set('first', 1)
    writer.doc.getMap('meta').set('second', 2)
    const [first, second] = updates
    if (!first || !second) throw new Error('two changes make two updates')
    writer.send({ kind: 'update', update: second })
    writer.send({ kind: 'update', update: first })
    await eventually(() => writer.acked >= writer.sent)
    await server.killAndStart()
    const reader = await openRawClient({ url: server.url, board, as: ann })
    open.push(writer, reader)
    await eventually(() => reader.doc.getMap('meta').has('second'))
    expect(reader.doc.getMap('meta').toJSON()).toMatchObject({ first: 1, second: 2 })
    expect(reader.doc.store.pendingStructs).toBeNull()
  })
})
