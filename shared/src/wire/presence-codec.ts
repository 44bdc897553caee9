import * as encoding from 'lib0/encoding'
import { decodeUtf8 } from 'lib0/string'
import type { ElementId } from '../board/element-id.ts'
import type { Point } from '../board/geometry.ts'
import { MAX_COORDINATE } from '../limits.ts'
import type { PresentPerson } from './presence.ts'
import { mustBePerson } from './read-presence.ts'
import { ScanReader } from './scan-reader.ts'

/**
 * What the frames `peers`, `cursors` and `shown` carry. All that decodes throws an Error on bytes that are
 * nothing, reads no further than they go, and allocates no more than they can mean.
 *
 *           client to server                     server to client
 *   peers   own client id                        n, n × (peer, client id, JSON of the person; '' has left)
 *   cursors x, y; nothing when the pointer left  n × (peer, x, y; x = NO_CURSOR without a pointer)
 *   shown   see presence-shown.ts                n, n × (peer, length, what that peer shows)
 *
 * A peer is a number that the server gives each connection while it lasts, so that a cursor is 8 bytes.
 */
export type PeerChange = {
  readonly peer: number
  readonly clientId: number
  /** Null: has left. */
  readonly person: PresentPerson | null
}
export type PeerCursor = { readonly peer: number; readonly cursor: Point | null }
export type PeerShown = { readonly peer: number; readonly bytes: Uint8Array }

/** Peer numbers have 16 bits. */
export const MAX_PEERS = 0x1_0000
/** Instead of x: there is no cursor. */
export const NO_CURSOR = -0x80_0000
const OWN_CURSOR_BYTES = 6
export const PEER_CURSOR_BYTES = 8
const MAX_CLIENT_ID = 0xffff_ffff

export function encodeAnnouncement(clientId: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, clientId))
}

export function decodeAnnouncement(bytes: Uint8Array): number {
  const reader = new ScanReader(bytes)
  const clientId = reader.uint()
  if (reader.left > 0 || clientId > MAX_CLIENT_ID) throw new Error('no client id')
  return clientId
}

/** In whole board pixels, as far as the board reaches. */
export function encodeCursor(cursor: Point | null): Uint8Array {
  if (!cursor) return new Uint8Array()
  const bytes = new Uint8Array(OWN_CURSOR_BYTES)
  writeInt24(bytes, 0, onBoard(cursor[0]))
  writeInt24(bytes, 3, onBoard(cursor[1]))
  return bytes
}

/** False: the pointer has left. Otherwise x is at the beginning and y after it, read by `readInt24`. */
export function mustBeCursor(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  if (bytes.length !== OWN_CURSOR_BYTES || !isOnBoard(bytes, 0) || !isOnBoard(bytes, 3))
    throw new Error('no cursor')
  return true
}

export function decodeCursors(bytes: Uint8Array): PeerCursor[] {
  if (bytes.length % PEER_CURSOR_BYTES > 0) throw new Error('no cursors')
  return Array.from({ length: bytes.length / PEER_CURSOR_BYTES }, (_, i) => {
    const at = i * PEER_CURSOR_BYTES
    const x = readInt24(bytes, at + 2)
    const peer = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    return { peer, cursor: x === NO_CURSOR ? null : [x, readInt24(bytes, at + 5)] }
  })
}

export function encodePeer({ peer, clientId, person }: PeerChange): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, peer)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarString(encoder, person ? JSON.stringify(person) : '')
  })
}

export function decodePeers(bytes: Uint8Array): PeerChange[] {
  return readList(bytes, (reader, peer) => {
    const clientId = reader.uint()
    const json = decodeUtf8(reader.byteString(Infinity))
    return { peer, clientId, person: json === '' ? null : mustBePerson(JSON.parse(json)) }
  })
}

export function encodePeerShown({ peer, bytes }: PeerShown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, peer)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** What each of them shows is left as it is, so that one that makes no sense spoils no other. */
export function decodePeersShown(bytes: Uint8Array): PeerShown[] {
  return readList(bytes, (reader, peer) => ({ peer, bytes: reader.byteString(Infinity) }))
}

/** Little end first. */
export function writeInt24(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value
  bytes[at + 1] = value >> 8
  bytes[at + 2] = value >> 16
}

/** Bytes that are not there count as zero. */
export function readInt24(bytes: Uint8Array, at: number): number {
  const value = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
  return (value << 8) >> 8
}

export const onBoard = (coordinate: number): number =>
  Math.round(Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, coordinate)))

const MAX_ID_BYTES = 64

/** The schema takes ASCII only. */
export const readId = (reader: ScanReader): ElementId =>
  String.fromCharCode(...reader.byteString(MAX_ID_BYTES))

const isOnBoard = (bytes: Uint8Array, at: number): boolean => Math.abs(readInt24(bytes, at)) <= MAX_COORDINATE

function readList<T>(bytes: Uint8Array, read: (reader: ScanReader, peer: number) => T): T[] {
  const reader = new ScanReader(bytes)
  const list: T[] = []
  for (let count = reader.count(MAX_PEERS); count > 0; count--) {
    const peer = reader.uint()
    if (peer >= MAX_PEERS) throw new Error('no peer')
    list.push(read(reader, peer))
  }
  if (reader.left > 0) throw new Error('bytes after the end')
  return list
}
