import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import * as ws from 'ws'

/** Exported by `ws` and missing in its types; static since ws 3, for exactly this use. */
type Frames = { frame(data: Buffer, options: Record<string, unknown>): Buffer[] }
const { Sender } = ws as unknown as { Sender: Frames }
const BINARY = 2

const rooms = new Map<string, Set<Socket>>()
const server = createServer((_, response) => response.end('ok'))
const sockets = new ws.WebSocketServer({ server, perMessageDeflate: false, clientTracking: false })

sockets.on('connection', (socket, request) => {
  const name = request.url ?? '/'
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(request.socket))
  socket.on('message', (data: Buffer) => {
    const options = { fin: true, opcode: BINARY, mask: false, readOnly: true, rsv1: false }
    const frame = Buffer.concat(Sender.frame(data, options))
    for (const other of room) if (other !== request.socket) other.write(frame)
  })
  socket.on('error', () => undefined)
  socket.on('close', () => room.delete(request.socket))
})

process.on('SIGTERM', () => process.exit(0))
const port = Number(process.env['PORT'])
server.listen(port, '127.0.0.1', () => console.log(`running at http://127.0.0.1:${port}`))
