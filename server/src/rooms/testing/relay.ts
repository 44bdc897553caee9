import { once } from 'node:events'
import { createServer } from 'node:http'
import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { Registry } from 'prom-client'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { silentLog } from '../../log.ts'
import type { Attendee } from '../attendee.ts'
import { roomMetrics } from '../metrics.ts'
import { type RoomsParts, openRooms } from '../rooms.ts'
import { wsSocket } from '../ws-socket.ts'
import { memoryLog } from './memory-log.ts'

export const ann: Attendee = { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' }
export const bob: Attendee = { id: 'bob', name: 'Bob', department: 'service', role: 'editor' }

type Options = { ours?: boolean; board?: string; doc?: Y.Doc; silent?: boolean; since?: string }

type Parts = Omit<Partial<RoomsParts>, 'updates'> & { updates?: ReturnType<typeof memoryLog> }

/** The rooms behind a real port, with a log in memory and clients that show every frame. */
export async function openRelay({ updates = memoryLog(), ...parts }: Parts = {}) {
  const registry = new Registry()
  const rooms = openRooms({ updates, metrics: roomMetrics(registry), log: silentLog, ...parts })
  const people = new Map<string, Attendee>()
  const server = createServer()
  const sockets = new WebSocketServer({
    server,
    handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
  })
  sockets.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, board = '', id = ''] = url.pathname.split('/')
    const since = url.searchParams.get('since')
    const attendee = (): Attendee => people.get(id) ?? { ...ann, id }
    rooms.join(
      wsSocket(socket, () => undefined),
      { attendee: attendee(), standing: async () => attendee(), login: `login of ${id}`, since },
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
    enter(attendee: Attendee, { board = 'board', since, ...options }: Options = {}): Client {
      people.set(attendee.id, attendee)
      const query = since === undefined ? '' : `?since=${since}`
      const client = openClient(`ws://127.0.0.1:${port}/${board}/${attendee.id}${query}`, options)
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

function openClient(
  url: string,
  { ours = true, doc = new Y.Doc(), silent = false }: Omit<Options, 'board' | 'since'>,
) {
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
    if (bringsUpdate(frame)) Y.applyUpdate(doc, frame.update, 'server')
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

type Bringing = Extract<Frame, { kind: 'sync-reply' | 'update' | 'batch' }>
const bringsUpdate = (frame: Frame): frame is Bringing =>
  frame.kind === 'sync-reply' || frame.kind === 'update' || frame.kind === 'batch'

/** What a change makes of an update, without sending it. */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', keep)
  doc.transact(change)
  doc.off('update', keep)
  return Y.mergeUpdates(updates)
}
