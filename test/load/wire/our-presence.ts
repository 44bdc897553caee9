import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { OTHER, type Reading, readVarUint } from './dialect.ts'
import { varUint } from './awareness.ts'

/** Written by hand and not by the product's codec, whose faults would otherwise go unnoticed. */
const CURSOR_BYTES = 6
const PEER_CURSOR_BYTES = 8

/** Under which client id this connection is to be seen. */
export const announcement = (client: number): Uint8Array =>
  encodeFrame({ kind: 'peers', bytes: varUint(client) })

export function cursorAt(x: number, y: number): Uint8Array {
  const bytes = Buffer.alloc(CURSOR_BYTES)
  bytes.writeIntLE(x, 0, 3)
  bytes.writeIntLE(y, 3, 3)
  return encodeFrame({ kind: 'cursors', bytes })
}

export function readCursors(
  bytes: Buffer,
  start: number,
  end: number,
  each: (peer: number, x: number, y: number) => void,
): void {
  for (let at = start; at < end; at += PEER_CURSOR_BYTES) {
    each(bytes.readUInt16LE(at), bytes.readIntLE(at + 2, 3), bytes.readIntLE(at + 5, 3))
  }
}

/** Which client id is behind a peer's number. */
export function readPeers(bytes: Buffer, start: number, each: (peer: number, client: number) => void): void {
  const at: Reading = { kind: OTHER, start, end: 0 }
  const next = (): number => readVarUint(at, bytes, at.start)
  for (let count = next(); count > 0; count--) {
    const peer = next()
    const client = next()
    const length = next()
    at.start += length
    each(peer, client)
  }
}
