import { type Frame, encodeFrame } from '@wegpunkt/shared/wire/frames'

/** A WebSocket message as it lies on the wire: framed once, written to any number of sockets. */
export type Framed = {
  readonly wire: Buffer
  readonly payload: Uint8Array
  /** The message after it, which is in `wire` too. */
  readonly next?: Framed
}

const FINAL_BINARY = 0x82
/** Up to this, the length is in the second byte; up to the next, in two more; above, in eight (RFC 6455, 5.2). */
const MAX_SHORT_LENGTH = 125
const MAX_MEDIUM_LENGTH = 0xffff
const MEDIUM = 126
const LONG = 127

/** A server's messages are not masked, so the same bytes serve everybody. */
export function framed(payload: Uint8Array): Framed {
  const { length } = payload
  const headBytes = length <= MAX_SHORT_LENGTH ? 2 : length <= MAX_MEDIUM_LENGTH ? 4 : 10
  const wire = Buffer.allocUnsafe(headBytes + length)
  wire[0] = FINAL_BINARY
  if (headBytes === 2) wire[1] = length
  if (headBytes === 4) {
    wire[1] = MEDIUM
    wire.writeUInt16BE(length, 2)
  }
  if (headBytes === 10) {
    wire[1] = LONG
    wire.writeUInt32BE(0, 2)
    wire.writeUInt32BE(length, 6)
  }
  wire.set(payload, headBytes)
  return { wire, payload: wire.subarray(headBytes) }
}

/** Two messages in one write. */
export const together = (first: Framed, second: Framed): Framed => ({
  wire: Buffer.concat([first.wire, second.wire]),
  payload: first.payload,
  next: second,
})

export const framedFrame = (frame: Frame): Framed => framed(encodeFrame(frame))
