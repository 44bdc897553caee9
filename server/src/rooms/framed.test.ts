import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as wsModule from 'ws'
import { WebSocket, WebSocketServer } from 'ws'
import { expect, it } from 'vitest'
import { framed, together } from './framed.ts'
import { wsSocket } from './ws-socket.ts'

/** Exported by ws and not in its types. */
const { Sender } = wsModule as unknown as {
  Sender: { frame: (data: Buffer, options: object) => Buffer[] }
}

const sizes = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000]
const payloadOf = (size: number): Buffer => Buffer.alloc(size, size % 251)

it.each(sizes)('[R79] a message of %i bytes is framed as ws does it', (size) => {
  const options = { fin: true, opcode: 2, mask: false, rsv1: false, readOnly: false }
  const expected = Buffer.concat(Sender.frame(payloadOf(size), options))
  const { wire, payload } = framed(payloadOf(size))
  expect(wire.equals(expected)).toBe(true)
  expect(payload).toEqual(payloadOf(size))
})

it.each([
  ['to the stream below ws', false],
  ['by ws itself, which compresses', true],
])('[R79] arrives whole and in order, written %s', async (_, isCompressed) => {
  const server = createServer().listen(0, '127.0.0.1')
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (ws) => {
    if (isCompressed) Object.defineProperty(ws, 'extensions', { value: 'permessage-deflate' })
    const socket = wsSocket(ws, () => undefined)
    for (let i = 0; i < sizes.length; i += 2)
      socket.send(together(framed(payloadOf(sizes[i] ?? 0)), framed(payloadOf(sizes[i + 1] ?? 0))))
  })
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const received: Buffer[] = []
  client.on('message', (data) => received.push(data as Buffer))
  await expect.poll(() => received.length).toBe(sizes.length)
  expect(received.map((data, i) => data.equals(payloadOf(sizes[i] ?? -1)))).toEqual(sizes.map(() => true))
  client.terminate()
  sockets.close()
  server.close()
})
