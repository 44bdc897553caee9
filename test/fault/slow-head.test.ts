import { type Socket, connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { openRawClient } from '../support/raw-client.ts'
import { upgradeHead } from '../support/raw-upgrade.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

it('[H60] who sends the head of a request slowly, or nothing, is sent away, and nobody waits for them', async () => {
  const ann = await setUp(server.url, { name: 'Ann' })
  const board = await createBoard(ann)
  const head = upgradeHead({ port: server.port, at: board, headers: { cookie: ann.cookie } })
  const sockets: Socket[] = []
  const ends = Array.from({ length: 100 }, async (_, i) => {
    const socket = connect(server.port, '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.resume()
    let at = 0
    // Half of them send a byte a second, so that the connection is never idle.
    const timer = setInterval(() => i % 2 === 0 && socket.write(head[at++] ?? ''), 1_000)
    await new Promise((resolve) => socket.once('close', resolve))
    clearInterval(timer)
  })
  const from = Date.now()
  const client = await openRawClient({ url: server.url, board, as: ann })
  expect(Date.now() - from).toBeLessThan(8_000)
  expect(sockets.some((socket) => socket.destroyed)).toBe(false)
  client.close()
  await Promise.all(ends)
})
