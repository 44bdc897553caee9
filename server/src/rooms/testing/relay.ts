import { once } from 'node:events'
import { createServer } from 'node:http'
import { type Frame, SUBPROTOCOL, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { Registry } from 'prom-client'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { silentLog } from '../../log.ts'
import type { Attendee } from '../attendee.ts'
import { roomMetrics } from '../metrics.ts'
import { type RoomsParts, openRooms } from '../rooms.ts'
import { memoryLog } from './memory-log.ts'

export const ann: Attendee = { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' }
export const bob: Attendee = { id: 'bob', name: 'Bob', department: 'service', role: 'editor' }

type Options = { ours?: boolean; board?: string; doc?: Y.Doc; silent?: boolean }

/** The rooms behind a real port, with a log in memory and clients that show every frame. */
export async function openRelay(parts: Partial<RoomsParts> = {}) {
  const updates = memoryLog()
  const registry = new Registry()
  const rooms = openRooms({ updates, metrics: roomMetrics(registry), log: silentLog, ...parts })
  const people = new Map<string, Attendee>()
  const server = createServer()
  const sockets = new WebSocketServer({
    server,
    handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
  })
  sockets.on('connection', (socket, request) => {
    const [, board = '', id = ''] = (request.url ?? '').split('/')
    const attendee = (): Attendee => people.get(id) ?? { ...ann, id }
    rooms.join(
      socket,
      { attendee: attendee(), standing: async () => attendee(), login: `login of ${id}` },
      board,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const clients: Client[] = []

  return {
    rooms,
    updates,
    registry,
    people,
    enter(attendee: Attendee, { board = 'board', ...options }: Options = {}): Client {
      people.set(attendee.id, attendee)
      const client = openClient(`ws://127.0.0.1:${port}/${board}/${attendee.id}`, options)
      clients.push(client)
      return client
    },
    async close(): Promise<void> {
      for (const { socket } of clients) socket.terminate()
      await rooms.close()
      server.close()
    },
  }
}

export type Relay = Awaited<ReturnType<typeof openRelay>>
export type Client = ReturnType<typeof openClient>

function openClient(url: string, { ours = true, doc = new Y.Doc(), silent = false }: Omit<Options, 'board'>) {
  const frames: Frame[] = []
  const socket = new WebSocket(url, ours ? [SUBPROTOCOL] : [])
  const closed = Promise.withResolvers<number>()
  const send = (frame: Frame): void => socket.send(encodeFrame(frame))
  socket.on('open', () => {
    if (!silent) send({ kind: 'sync-request', stateVector: Y.encodeStateVector(doc) })
  })
  socket.on('message', (data) => {
    const frame = decodeFrame(new Uint8Array(data as Buffer))
    frames.push(frame)
    if (frame.kind === 'sync-reply' || frame.kind === 'update') Y.applyUpdate(doc, frame.update, 'server')
    if (frame.kind === 'sync-request' && !silent)
      send({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(doc, frame.stateVector) })
  })
  socket.on('close', (code) => closed.resolve(code))
  socket.on('error', () => undefined)
  return {
    doc,
    socket,
    frames,
    closed: closed.promise,
    send,
    of: <Kind extends Frame['kind']>(kind: Kind) =>
      frames.filter((frame): frame is Extract<Frame, { kind: Kind }> => frame.kind === kind),
    /** Sets a key of `meta` and sends the update. */
    set(key: string, value: unknown): Uint8Array {
      const update = updateOf(doc, () => doc.getMap('meta').set(key, value))
      send({ kind: 'update', update })
      return update
    },
    get: (key: string): unknown => doc.getMap('meta').get(key),
  }
}

/** What a change makes of an update, without sending it. */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', keep)
  doc.transact(change)
  doc.off('update', keep)
  return Y.mergeUpdates(updates)
}
