import {
  MAX_ANY_DEPTH,
  MAX_KEY_BYTES,
  MAX_STRING_BYTES,
  MAX_STRUCTS_PER_UPDATE,
  MAX_CLOCKS_PER_STRUCT,
  MAX_DELETE_RANGES_PER_UPDATE,
} from '../limits.ts'
import { type ContentLimits, mustBeSome } from './scan-content.ts'
import { MAX_CLOCK, ScanError, ScanReader, readClient, readClock } from './scan-reader.ts'
import { StructReader } from './scan-struct.ts'

/** A run of one client's structs, in clocks: from ≤ clock < to. */
export type ClientRange = {
  readonly client: number
  readonly from: number
  readonly to: number
  /** How many structs there are, and where in the bytes the first begins. */
  readonly structs: number
  readonly startsAt: number
  /** What these structs refer to of other clients, in triples: at this clock, that client, that clock. */
  readonly needs: readonly number[]
}

/** What one update deletes of one client, in pairs: from ≤ clock < to; sorted, without overlap. */
export type DeletedRanges = { readonly client: number; readonly ranges: readonly number[] }

export type Scan = {
  readonly clients: readonly ClientRange[]
  readonly deletes: readonly DeletedRanges[]
  /** Where in the bytes the structs end and the deletions begin. */
  readonly deletesAt: number
}

export type ScanRules = ContentLimits & {
  /** The roots that may be written to; an unknown one would stay in every document for ever. */
  readonly roots: readonly string[] | 'any'
  readonly maxStructs: number
  /** How deep types may lie in types within one update; documents recurse over them. */
  readonly maxNesting: number
  readonly maxDeleteRanges: number
}

/** What a client may send. */
export const clientRules = (roots: ScanRules['roots']): ScanRules => ({
  roots,
  maxStructs: MAX_STRUCTS_PER_UPDATE,
  maxStringBytes: MAX_STRING_BYTES,
  maxKeyBytes: MAX_KEY_BYTES,
  maxDepth: MAX_ANY_DEPTH,
  maxNesting: 4,
  maxStructClocks: MAX_CLOCKS_PER_STRUCT,
  maxDeleteRanges: MAX_DELETE_RANGES_PER_UPDATE,
  isStored: false,
})

/**
 * What the server has saved itself: many updates joined or cut, each within the rules for clients. Joining and
 * cutting make what no client may send, and what was taken once has to be readable for ever.
 */
export const storedRules = (roots: ScanRules['roots']): ScanRules => ({
  ...clientRules(roots),
  maxStructs: Infinity,
  maxStringBytes: Infinity,
  maxNesting: Infinity,
  maxStructClocks: Infinity,
  maxDeleteRanges: Infinity,
  isStored: true,
})

/**
 * Reads a Yjs update (V1) without Yjs, which integrates part of a broken update before it throws and
 * allocates whatever a count claims. Throws ScanError on everything that a client of ours never makes.
 * Bounds and shape only: whether the update fits what is there already is `Coverage.fit`.
 */
export function scanUpdate(bytes: Uint8Array, rules: ScanRules): Scan {
  const reader = new ScanReader(bytes)
  const clients: ClientRange[] = []
  const structReader = new StructReader(reader, rules)
  let structsLeft = rules.maxStructs
  for (let count = reader.count(Infinity); count > 0; count--) {
    const structs = mustBeSome(reader.count(structsLeft))
    structsLeft -= structs
    const client = readClient(reader)
    // Yjs writes the highest client first, and joins updates only in this order.
    const last = clients.at(-1)
    if (last && client >= last.client) throw new ScanError('order')
    clients.push(readStructs(reader, client, structs, structReader))
  }
  const deletesAt = reader.pos
  const deletes = readDeletes(reader, rules.maxDeleteRanges)
  if (reader.left > 0) throw new ScanError('bytes-after-end')
  return { clients, deletes, deletesAt }
}

/** A state vector, from client to clock. Throws ScanError if it has more than `max` entries or is malformed. */
export function scanStateVector(bytes: Uint8Array, max: number): Map<number, number> {
  const reader = new ScanReader(bytes)
  const clocks = new Map<number, number>()
  for (let count = reader.count(max); count > 0; count--) {
    const client = readClient(reader)
    if (clocks.has(client)) throw new ScanError('order')
    clocks.set(client, readClock(reader))
  }
  if (reader.left > 0) throw new ScanError('bytes-after-end')
  return clocks
}

function readStructs(reader: ScanReader, client: number, count: number, structs: StructReader): ClientRange {
  const from = readClock(reader)
  const startsAt = reader.pos
  structs.start(client, from)
  for (let i = 0; i < count; i++) structs.pass()
  return { client, from, to: structs.clock, structs: count, startsAt, needs: structs.needs }
}

function readDeletes(reader: ScanReader, maxRanges: number): DeletedRanges[] {
  const deletes: DeletedRanges[] = []
  let rangesLeft = maxRanges
  const seen = new Set<number>()
  for (let count = reader.count(Infinity); count > 0; count--) {
    const client = readClient(reader)
    if (seen.has(client)) throw new ScanError('order')
    seen.add(client)
    const ranges = readRanges(reader, rangesLeft)
    rangesLeft -= ranges.length / 2
    deletes.push({ client, ranges })
  }
  return deletes
}

function readRanges(reader: ScanReader, max: number): number[] {
  const ranges: number[] = []
  let end = 0
  for (let count = mustBeSome(reader.count(max)); count > 0; count--) {
    const from = readClock(reader)
    const to = from + mustBeSome(reader.uint())
    if (from < end) throw new ScanError('order')
    if (to > MAX_CLOCK) throw new ScanError('number')
    ranges.push(from, to)
    end = to
  }
  return ranges
}
