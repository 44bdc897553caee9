import { Duplex } from 'node:stream'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { type RawData, WebSocket } from 'ws'
import type { Socket } from './socket.ts'

/** A socket of `ws` as the relay uses it. `onError`: it failed; it closes right after. */
export function wsSocket(ws: WebSocket, onError: (error: Error) => void): Socket {
  const stream = streamOf(ws)
  ws.on('error', onError)
  return {
    isOurs: ws.protocol === SUBPROTOCOL,
    get isOpen() {
      return ws.readyState === WebSocket.OPEN
    },
    get backlog() {
      return ws.bufferedAmount
    },
    send(message, onFlushed) {
      if (ws.readyState !== WebSocket.OPEN) return true
      if (stream) return stream.write(message.wire, onFlushed)
      const { payload, next } = message
      ws.send(payload, next ? ignore : (onFlushed ?? ignore))
      if (next) ws.send(next.payload, onFlushed ?? ignore)
      return false
    },
    ping: (mark) => ws.ping(mark),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    close(code, reason) {
      // A paused socket would never read the answer to the close frame.
      ws.resume()
      ws.close(code, reason)
    },
    terminate: () => ws.terminate(),
    listen({ message, pong, closed }) {
      ws.on('message', (data, isBinary) => message(isBinary ? bytesOf(data) : null))
      ws.on('pong', (mark) => pong(mark.toString('latin1')))
      ws.on('close', closed)
    },
  }
}

const ignore = (): void => undefined

type Inside = { _socket?: Duplex | null; _sender?: { _state?: unknown } }
const AT_REST = 0

/**
 * `ws.send` makes a header and two writes a receiver; to the stream below a whole frame is one. That stream is no
 * documented part of ws, so where it is not as expected, `ws.send` does the same more slowly. Nothing of ours
 * goes out in fragments or compressed, so a frame never falls into the middle of another message.
 */
function streamOf(ws: WebSocket): Duplex | null {
  const { _socket: stream, _sender: sender } = ws as unknown as Inside
  const isAsExpected = stream instanceof Duplex && sender?._state === AT_REST && ws.extensions === ''
  return isAsExpected ? stream : null
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}
