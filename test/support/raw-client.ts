import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Account } from './account.ts'
import { eventually } from './eventually.ts'

type Options = {
  url: string
  board: string
  as?: Pick<Account, 'cookie'>
  ours?: boolean
  headers?: Record<string, string>
  /** Of another socket than that of a board. */
  path?: string
  /** From another address of this machine. */
  from?: string
}

/** A socket that keeps a document by hand: it shows every frame, and can send what no client would. */
export type RawClient = {
  readonly doc: Y.Doc
  readonly frames: Frame[]
  /** Everything that came, as it came. */
  readonly received: Uint8Array[]
  /** The latest count of an `ack`. */
  readonly acked: number
  /** How many document frames were sent. */
  readonly sent: number
  readonly closeCode: number | null
  readonly socket: WebSocket
  send(frame: Frame): void
  sendBytes(bytes: Uint8Array | string): void
  /** Changes the document and sends the update; returns the number that its ack will have. */
  edit(change: (doc: Y.Doc) => void): number
  untilAcked(count: number): Promise<void>
  untilClosed(): Promise<number>
  close(): void
}

/** So long is tried again while the server says that it is busy, or says nothing, as on a machine that does much else. */
const BUSY_MS = 20_000

/** Opens a socket and resolves when the server has sent the board. Rejects with the close code when refused. */
export async function openRawClient(options: Options): Promise<RawClient> {
  const deadline = Date.now() + BUSY_MS
  for (;;) {
    const client = createRawClient(options)
    let isBusy = false
    client.socket.on('unexpected-response', (request, { statusCode }) => {
      isBusy = statusCode === 503
      request.destroy()
    })
    client.socket.on('error', (error) => (isBusy ||= error.message === 'socket hang up'))
    await eventually(() => client.closeCode ?? client.frames.some(({ kind }) => kind === 'sync-reply'))
    if (client.closeCode === null) return client
    if (!isBusy || Date.now() > deadline) throw new Error(`closed with ${client.closeCode}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export function createRawClient({
  url,
  board,
  as,
  ours = true,
  headers = {},
  path,
  from,
}: Options): RawClient {
  const doc = new Y.Doc()
  const frames: Frame[] = []
  const received: Uint8Array[] = []
  let acked = 0
  let sent = 0
  let closeCode: number | null = null
  const address = `${url.replace('http', 'ws')}${path ?? `/collab/${board}`}`
  const socket = new WebSocket(address, ours ? [SUBPROTOCOL] : [], {
    headers: { ...(as && { cookie: as.cookie }), ...headers },
    ...(from !== undefined && { localAddress: from }),
  })
  const send = (frame: Frame): void => {
    if (frame.kind === 'update' || frame.kind === 'sync-reply') sent++
    if (socket.readyState === WebSocket.OPEN) socket.send(encodeFrame(frame))
  }
  const receive = (bytes: Uint8Array): void => {
    received.push(bytes)
    const frame = decodeFrame(bytes)
    frames.push(frame)
    if (frame.kind === 'ack') acked = frame.count
    if (frame.kind === 'sync-reply' || frame.kind === 'update' || frame.kind === 'batch')
      Y.applyUpdate(doc, frame.update, 'server')
    if (frame.kind === 'sync-request')
      send({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(doc, frame.stateVector) })
  }
  socket.on('open', () => send({ kind: 'sync-request', stateVector: Y.encodeStateVector(doc) }))
  socket.on('message', (data) => receive(new Uint8Array(data as Buffer)))
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    closeCode = code
  })
  return {
    doc,
    frames,
    received,
    socket,
    get acked() {
      return acked
    },
    get sent() {
      return sent
    },
    get closeCode() {
      return closeCode
    },
    send,
    sendBytes: (bytes) => socket.send(bytes),
    edit(change) {
      let update: Uint8Array | null = null
      const keep = (bytes: Uint8Array): void => {
        update = bytes
      }
      doc.once('update', keep)
      doc.transact(() => change(doc))
      if (update) send({ kind: 'update', update })
      return sent
    },
    async untilAcked(count) {
      await eventually(() => acked >= count)
    },
    async untilClosed() {
      await eventually(() => closeCode)
      return closeCode ?? 0
    },
    close: () => socket.terminate(),
  }
}
