import { SUBPROTOCOL } from '@wegpunkt/shared/wire/frames'
import { type RawData, WebSocket } from 'ws'
import type { Framed } from './framed.ts'
import type { Socket } from './socket.ts'

/** A socket of `ws` as the relay uses it. `onError`: it failed; it closes right after. */
export function wsSocket(ws: WebSocket, onError: (error: Error) => void): Socket {
  const writeFramed = directWrite(ws)
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
      if (ws.readyState !== WebSocket.OPEN) return
      if (writeFramed) writeFramed(message, onFlushed)
      else ws.send(message.payload, onFlushed ?? ignore)
    },
    ping: () => ws.ping(),
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
      ws.on('pong', pong)
      ws.on('close', closed)
    },
  }
}

const ignore = (): void => undefined

type Inside = { _sender?: { sendFrame?: (list: Buffer[], done?: () => void) => void } }

/**
 * `ws.send` makes a header and two writes a receiver. The sender inside takes a whole frame, which costs one
 * write; it is no documented part of ws, so where it is not as expected, `ws.send` does the same more slowly.
 * Nothing of ours goes out in fragments or compressed, so a frame never falls into the middle of a message.
 */
function directWrite(ws: WebSocket): ((message: Framed, done?: () => void) => void) | null {
  const sender = (ws as unknown as Inside)._sender
  const sendFrame = sender?.sendFrame
  if (!sender || typeof sendFrame !== 'function' || ws.extensions !== '') return null
  return ({ wire }, done) => sendFrame.call(sender, [wire], done)
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}
