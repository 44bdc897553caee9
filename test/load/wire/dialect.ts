import { encodeFrame } from '@wegpunkt/shared/wire/frames'

export const OTHER = 0
/** A sync reply or an update: from start to end lies the Yjs update. */
export const DOCUMENT = 1
/** The server asks for what the client has. */
export const SYNC_REQUEST = 2
/** Awareness as of y-protocols: from start to end lie its entries. */
export const PRESENCE = 3
/** Where our cursors and our people come in. */
export const CURSORS = 4
export const PEERS = 5

/** What a message turned out to be; one object for all messages. */
export type Reading = { kind: number; start: number; end: number }

/** How one server wants to be spoken to. A payload is what goes into one WebSocket message. */
export type Dialect = {
  readonly path: (board: string) => string
  /** What a client sends when it has come in. */
  readonly greeting: (board: string) => Uint8Array[]
  /** The answer to a sync request of the server: nothing that it lacks. */
  readonly nothingNew: (board: string) => Uint8Array
  readonly update: (board: string, update: Uint8Array) => Uint8Array
  readonly presence: (board: string, entries: Uint8Array) => Uint8Array
  readonly read: (into: Reading, bytes: Buffer, start: number, end: number) => void
}

/** An update, and a state vector, of nothing. */
const emptyUpdate = new Uint8Array([0, 0])
const emptyState = new Uint8Array([0])

const askForAll = encodeFrame({ kind: 'sync-request', stateVector: emptyState })
const nothing = encodeFrame({ kind: 'sync-reply', update: emptyUpdate })

/** The protocol of y-websocket, and ours, which adds to it. */
export const yWebsocketDialect = (path: (board: string) => string): Dialect => ({
  path,
  greeting: () => [askForAll],
  nothingNew: () => nothing,
  update: (_, update) => encodeFrame({ kind: 'update', update }),
  presence: (_, bytes) => encodeFrame({ kind: 'presence', bytes }),
  read: readFrame,
})

/** The bare relay: nobody answers, so nobody is asked. */
export const bareDialect: Dialect = {
  ...yWebsocketDialect((board) => `/${board}`),
  greeting: () => [],
}

/** Each message begins with the document's name; the first one is about authentication, with any token. */
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  greeting: (board) => [named(board, Uint8Array.of(2, 0, 1, 0x78)), named(board, askForAll)],
  nothingNew: (board) => named(board, nothing),
  update: (board, update) => named(board, encodeFrame({ kind: 'update', update })),
  presence: (board, bytes) => named(board, encodeFrame({ kind: 'presence', bytes })),
  read: (into, bytes, start, end) => readFrame(into, bytes, start + 1 + (bytes[start] ?? 0), end),
}

/** Names are shorter than 128 bytes, so that their length is one. */
const named = (board: string, frame: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(board.length), Buffer.from(board, 'latin1'), frame])

const SYNC = 0
const AWARENESS = 1
const SYNC_REPLY = 4
const OUR_BATCH = 112
const OUR_CURSORS = 116
const OUR_PEERS = 117

// Not by `decodeFrame`, which makes objects: this runs a hundred thousand times a second.
function readFrame(into: Reading, bytes: Buffer, start: number, end: number): void {
  into.kind = OTHER
  const type = bytes[start] ?? 0
  if (type === SYNC || type === SYNC_REPLY) {
    if (bytes[start + 1] === 0) into.kind = SYNC_REQUEST
    else readBody(into, DOCUMENT, bytes, start + 2)
    return
  }
  if (type === AWARENESS) readBody(into, PRESENCE, bytes, start + 1)
  if (type === OUR_CURSORS) readBody(into, CURSORS, bytes, start + 1)
  if (type === OUR_PEERS) readBody(into, PEERS, bytes, start + 1)
  if (type === OUR_BATCH) {
    readVarUint(into, bytes, start + 1)
    readBody(into, DOCUMENT, bytes, into.start)
  }
  if (into.kind !== OTHER && into.end > end) throw new Error('a message is shorter than it says')
}

function readBody(into: Reading, kind: number, bytes: Buffer, at: number): void {
  const length = readVarUint(into, bytes, at)
  into.kind = kind
  into.end = into.start + length
}

/** Leaves the position after the number in `start`. */
export function readVarUint(into: Reading, bytes: Buffer, at: number): number {
  let value = 0
  let scale = 1
  for (let i = at; ; i++) {
    const byte = bytes[i] ?? 0
    value += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) {
      into.start = i + 1
      return value
    }
  }
}
