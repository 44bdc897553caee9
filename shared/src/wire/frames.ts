import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { assertNever } from '../assert-never.ts'

/** One message on a socket. Types 0 to 3 are the y-websocket protocol; the others are ours (RELAY.md). */
export type Frame =
  | { kind: 'sync-request'; stateVector: Uint8Array }
  | { kind: 'sync-reply'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; bytes: Uint8Array }
  | { kind: 'refusal'; reason: string }
  | { kind: 'presence-request' }
  /**
   * Server to client, first: which version the server speaks, what this person may do here, and of which
   * log the numbers of batches are; another epoch counts anew.
   */
  | { kind: 'hello'; wireVersion: number; role: string; epoch: string }
  /** Client to server: a part of the answer to a sync request, which a `sync-reply` ends. */
  | { kind: 'sync-part'; update: Uint8Array }
  /** Server to client: so many `sync-part`, `sync-reply` and `update` frames of this connection are on disk. */
  | { kind: 'ack'; count: number }
  /** Server to client: what was saved up to and including this row; who has come so far lacks nothing before it. */
  | { kind: 'batch'; seq: number; update: Uint8Array }
  /** Server to client: whether the server can save at the moment. */
  | { kind: 'storage'; healthy: boolean }
  /** Server to client: somebody else writes under this client id; take another before the next edit. */
  | { kind: 'id-taken'; clientId: number }
  /**
   * Server to client: how often the rows beside the document have changed, on coming and whenever they do, and of
   * which kinds those are that have just changed. Who knows less asks for the rest (`http/row-routes.ts`).
   */
  | { kind: 'rows'; version: number; kinds: readonly string[] }
  /** Presence of our own clients; what the bytes mean is in `presence-codec.ts`. */
  | { kind: 'cursors'; bytes: Uint8Array }
  | { kind: 'peers'; bytes: Uint8Array }
  | { kind: 'shown'; bytes: Uint8Array }

const SYNC = 0
/** Presence of plain clients, which the server puts together from parts. */
export const PRESENCE = 1
const REFUSAL = 2
const PRESENCE_REQUEST = 3
/** What a client needs to find the frames that are ours among those of y-websocket. */
export const HELLO = 110
const SYNC_PART = 111
export const BATCH = 112
export const ACK = 113
export const STORAGE = 115
export const CURSORS = 116
export const PEERS = 117
export const ID_TAKEN = 118
export const SHOWN = 119
export const ROWS = 120

/** More kinds than any version has. */
const MAX_ROW_KINDS = 64

const SYNC_REQUEST = 0
const SYNC_REPLY = 1
const UPDATE = 2

/** Throws an Error on bytes that are no frame: unknown type, cut short, or with something after its end. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const frame = readFrame(decoder)
  if (decoding.hasContent(decoder)) throw new Error('bytes after the end of a frame')
  return frame
}

export function encodeFrame(frame: Frame): Uint8Array {
  const encoder = encoding.createEncoder()
  writeFrame(encoder, frame)
  return encoding.toUint8Array(encoder)
}

function readFrame(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case SYNC:
      return readSync(decoder)
    case PRESENCE:
      return { kind: 'presence', bytes: decoding.readVarUint8Array(decoder) }
    case REFUSAL:
      if (decoding.readVarUint(decoder) !== 0) throw new Error('unknown refusal')
      return { kind: 'refusal', reason: decoding.readVarString(decoder) }
    case PRESENCE_REQUEST:
      return { kind: 'presence-request' }
    case HELLO:
      return {
        kind: 'hello',
        wireVersion: decoding.readVarUint(decoder),
        role: decoding.readVarString(decoder),
        epoch: decoding.readVarString(decoder),
      }
    case SYNC_PART:
      return { kind: 'sync-part', update: decoding.readVarUint8Array(decoder) }
    case BATCH:
      return {
        kind: 'batch',
        seq: decoding.readVarUint(decoder),
        update: decoding.readVarUint8Array(decoder),
      }
    case ACK:
      return { kind: 'ack', count: decoding.readVarUint(decoder) }
    case STORAGE:
      return { kind: 'storage', healthy: decoding.readUint8(decoder) === 1 }
    case ID_TAKEN:
      return { kind: 'id-taken', clientId: decoding.readVarUint(decoder) }
    case ROWS:
      return { kind: 'rows', version: decoding.readVarUint(decoder), kinds: readKinds(decoder) }
    case CURSORS:
      return { kind: 'cursors', bytes: decoding.readVarUint8Array(decoder) }
    case PEERS:
      return { kind: 'peers', bytes: decoding.readVarUint8Array(decoder) }
    case SHOWN:
      return { kind: 'shown', bytes: decoding.readVarUint8Array(decoder) }
    default:
      throw new Error(`unknown frame type ${type}`)
  }
}

function readKinds(decoder: decoding.Decoder): string[] {
  const count = decoding.readVarUint(decoder)
  if (count > MAX_ROW_KINDS) throw new Error('too many kinds of rows')
  return Array.from({ length: count }, () => decoding.readVarString(decoder))
}

function readSync(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case SYNC_REQUEST:
      return { kind: 'sync-request', stateVector: decoding.readVarUint8Array(decoder) }
    case SYNC_REPLY:
      return { kind: 'sync-reply', update: decoding.readVarUint8Array(decoder) }
    case UPDATE:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
    default:
      throw new Error(`unknown sync type ${type}`)
  }
}

function writeFrame(encoder: encoding.Encoder, frame: Frame): void {
  const head = (...types: number[]): void => {
    for (const type of types) encoding.writeVarUint(encoder, type)
  }
  switch (frame.kind) {
    case 'sync-request':
      head(SYNC, SYNC_REQUEST)
      return encoding.writeVarUint8Array(encoder, frame.stateVector)
    case 'sync-reply':
      head(SYNC, SYNC_REPLY)
      return encoding.writeVarUint8Array(encoder, frame.update)
    case 'update':
      head(SYNC, UPDATE)
      return encoding.writeVarUint8Array(encoder, frame.update)
    case 'presence':
      head(PRESENCE)
      return encoding.writeVarUint8Array(encoder, frame.bytes)
    case 'refusal':
      head(REFUSAL, 0)
      return encoding.writeVarString(encoder, frame.reason)
    case 'presence-request':
      return head(PRESENCE_REQUEST)
    case 'hello':
      head(HELLO, frame.wireVersion)
      encoding.writeVarString(encoder, frame.role)
      return encoding.writeVarString(encoder, frame.epoch)
    case 'sync-part':
      head(SYNC_PART)
      return encoding.writeVarUint8Array(encoder, frame.update)
    case 'batch':
      head(BATCH, frame.seq)
      return encoding.writeVarUint8Array(encoder, frame.update)
    case 'ack':
      return head(ACK, frame.count)
    case 'storage':
      head(STORAGE)
      return encoding.writeUint8(encoder, frame.healthy ? 1 : 0)
    case 'id-taken':
      return head(ID_TAKEN, frame.clientId)
    case 'rows':
      head(ROWS, frame.version, frame.kinds.length)
      for (const kind of frame.kinds) encoding.writeVarString(encoder, kind)
      return
    case 'cursors':
      head(CURSORS)
      return encoding.writeVarUint8Array(encoder, frame.bytes)
    case 'peers':
      head(PEERS)
      return encoding.writeVarUint8Array(encoder, frame.bytes)
    case 'shown':
      head(SHOWN)
      return encoding.writeVarUint8Array(encoder, frame.bytes)
    default:
      assertNever(frame)
  }
}
