import { MAX_ANY_DEPTH, MAX_KEY_BYTES, MAX_STRING_BYTES, MAX_STRUCTS_PER_UPDATE } from '../limits.ts'
import { type ContentLimits, isType, mustBeSome, readContent, readKey } from './scan-content.ts'
import { ScanError, ScanReader } from './scan-reader.ts'

/** A run of one client's structs, in clocks: from ≤ clock < to. */
export type ClientRange = {
  readonly client: number
  readonly from: number
  readonly to: number
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
  readonly roots: readonly string[]
  readonly maxStructs: number
  /** How deep types may lie in types within one update; documents recurse over them. */
  readonly maxNesting: number
}

/** What a client may send. */
export const clientRules = (roots: readonly string[]): ScanRules => ({
  roots,
  maxStructs: MAX_STRUCTS_PER_UPDATE,
  maxStringBytes: MAX_STRING_BYTES,
  maxKeyBytes: MAX_KEY_BYTES,
  maxDepth: MAX_ANY_DEPTH,
  maxNesting: 4,
})

/** What the server has saved itself: many updates joined, each within the rules for clients. */
export const storedRules = (roots: readonly string[]): ScanRules => ({
  ...clientRules(roots),
  maxStructs: Infinity,
  maxStringBytes: Infinity,
  maxNesting: Infinity,
})

const MAX_CLIENT = 2 ** 32
const MAX_CLOCK = 2 ** 31

const GC = 0
const SKIP = 10
const HAS_LEFT = 0x80
const HAS_RIGHT = 0x40
const HAS_KEY = 0x20
const REF_BITS = 0x1f

/**
 * Reads a Yjs update (V1) without Yjs, which integrates part of a broken update before it throws and
 * allocates whatever a count claims. Throws ScanError on everything that a client of ours never makes.
 * Bounds and shape only: whether the update fits what is there already is `Coverage.fit`.
 */
export function scanUpdate(bytes: Uint8Array, rules: ScanRules): Scan {
  const reader = new ScanReader(bytes)
  const clients: ClientRange[] = []
  const nesting = new Nesting(rules.maxNesting)
  let structsLeft = rules.maxStructs
  for (let count = reader.count(Infinity); count > 0; count--) {
    const structs = mustBeSome(reader.count(structsLeft))
    structsLeft -= structs
    const client = readClient(reader)
    // Yjs writes the highest client first, and joins updates only in this order.
    const last = clients.at(-1)
    if (last && client >= last.client) throw new ScanError('order')
    clients.push(readStructs(reader, client, structs, rules, nesting))
  }
  const deletesAt = reader.pos
  const deletes = readDeletes(reader)
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

function readStructs(
  reader: ScanReader,
  client: number,
  count: number,
  rules: ScanRules,
  nesting: Nesting,
): ClientRange {
  const from = readClock(reader)
  const needs: number[] = []
  let clock = from
  for (let i = 0; i < count; i++) {
    clock += readStruct(reader, { client, clock }, rules, needs, nesting)
    if (clock > MAX_CLOCK) throw new ScanError('number')
  }
  return { client, from, to: clock, needs }
}

type Id = { client: number; clock: number }

function readStruct(reader: ScanReader, id: Id, rules: ScanRules, needs: number[], nesting: Nesting): number {
  const info = reader.byte()
  const ref = info & REF_BITS
  if (ref === SKIP) throw new ScanError('skip')
  if (ref === GC) {
    if (info !== GC) throw new ScanError('content')
    return mustBeSome(reader.uint())
  }
  const left = info & HAS_LEFT ? readReference(reader, id, needs) : null
  const right = info & HAS_RIGHT ? readReference(reader, id, needs) : null
  let parent: Id | null = null
  // An item with a neighbour has its parent and key from there.
  if (!left && !right) {
    parent = readParent(reader, id, rules, needs)
    if (info & HAS_KEY) readKey(reader, rules)
  }
  nesting.add(id, parent, left ?? right, isType(ref))
  return readContent(reader, ref, rules)
}

function readParent(reader: ScanReader, id: Id, rules: ScanRules, needs: number[]): Id | null {
  const isRoot = reader.uint()
  if (isRoot > 1) throw new ScanError('content')
  if (isRoot === 0) return readReference(reader, id, needs)
  if (!rules.roots.includes(reader.name(rules.maxKeyBytes))) throw new ScanError('root')
  return null
}

// Yjs throws in the middle of its work when a client refers to its own future.
function readReference(reader: ScanReader, id: Id, needs: number[]): Id {
  const client = readClient(reader)
  const clock = readClock(reader)
  if (client !== id.client) needs.push(id.clock, client, clock)
  else if (clock >= id.clock) throw new ScanError('self-reference')
  return { client, clock }
}

function readDeletes(reader: ScanReader): DeletedRanges[] {
  const deletes: DeletedRanges[] = []
  const seen = new Set<number>()
  for (let count = reader.count(Infinity); count > 0; count--) {
    const client = readClient(reader)
    if (seen.has(client)) throw new ScanError('order')
    seen.add(client)
    deletes.push({ client, ranges: readRanges(reader) })
  }
  return deletes
}

function readRanges(reader: ScanReader): number[] {
  const ranges: number[] = []
  let end = 0
  for (let count = mustBeSome(reader.count(Infinity)); count > 0; count--) {
    const from = readClock(reader)
    const to = from + mustBeSome(reader.uint())
    if (from < end) throw new ScanError('order')
    if (to > MAX_CLOCK) throw new ScanError('number')
    ranges.push(from, to)
    end = to
  }
  return ranges
}

function readClient(reader: ScanReader): number {
  const client = reader.uint()
  if (client >= MAX_CLIENT) throw new ScanError('number')
  return client
}

function readClock(reader: ScanReader): number {
  const clock = reader.uint()
  if (clock >= MAX_CLOCK) throw new ScanError('number')
  return clock
}

/** How deep the types of one update lie in each other, as far as the update itself tells. */
class Nesting {
  readonly #max: number
  readonly #depths = new Map<string, number>()

  constructor(max: number) {
    this.#max = max
  }

  add(id: Id, parent: Id | null, neighbour: Id | null, holdsOthers: boolean): void {
    // An item beside another lies as deep as that one; one inside a type lies one deeper.
    const inside = parent ? this.#depthOf(parent) + 1 : 0
    const depth = neighbour ? this.#depthOf(neighbour) : inside
    if (depth > this.#max) throw new ScanError('too-deep')
    if (this.#max !== Infinity && (holdsOthers || depth > 0)) {
      this.#depths.set(`${id.client}:${id.clock}`, depth)
    }
  }

  #depthOf({ client, clock }: Id): number {
    return this.#depths.get(`${client}:${clock}`) ?? 0
  }
}
