import { Buffer } from 'node:buffer'

export const BINARY = 2
export const PONG = 10

const FIN = 0x80
const MASKED = 0x80
const MAX_SHORT = 125
const MAX_16_BITS = 65_535
/** Servers take a shortcut for a mask of zeros, which no real client has. */
const MASK = Buffer.from([0x5a, 0xc3, 0x17, 0x9e])

/** One message as a client has to send it, masked, ready to be written to any socket. */
export function clientFrame(payload: Uint8Array, opcode = BINARY): Buffer {
  const { length } = payload
  const extra = length <= MAX_SHORT ? 0 : length <= MAX_16_BITS ? 2 : 8
  const head = 2 + extra + MASK.length
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = FIN | opcode
  if (extra === 0) frame[1] = MASKED | length
  if (extra === 2) {
    frame[1] = MASKED | 126
    frame.writeUInt16BE(length, 2)
  }
  if (extra === 8) {
    frame[1] = MASKED | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  MASK.copy(frame, 2 + extra)
  for (let i = 0; i < length; i++) frame[head + i] = (payload[i] ?? 0) ^ (MASK[i & 3] ?? 0)
  return frame
}
