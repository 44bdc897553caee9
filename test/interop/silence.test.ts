import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openPlainClient, versions } from '../support/plain-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

/** Three times as long as a stock client waits for a message before it gives up. */
const SILENCE_MS = 90_000

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

it('[R5] stock clients of every version survive 90 seconds of silence', { timeout: 150_000 }, async () => {
  const ann = await setUp(server.url, { name: 'Ann' })
  const board = await createBoard(ann)
  const clients = versions.map((version) => openPlainClient(version, { url: server.url, board, as: ann }))
  let lost = 0
  for (const { provider } of clients) {
    // Who shows nothing sends nothing, and so hears no echo either.
    provider.awareness.setLocalState(null)
    provider.on('connection-close', () => lost++)
  }
  await Promise.all(clients.map(({ provider }) => eventually(() => provider.synced)))
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS))
  expect(lost).toBe(0)
  const [writer, ...readers] = clients
  writer?.doc.getMap('meta').set('still', 'here')
  for (const { doc } of readers) await eventually(() => doc.getMap('meta').get('still') === 'here')
  for (const client of clients) client.close()
})
