import { DELETED, STRING, TYPE, mustBeSome, readContent, readKey } from './scan-content.ts'
import { MAX_CLOCK, ScanError, type ScanReader, readClient, readClock } from './scan-reader.ts'
import type { ScanRules } from './scan.ts'

const GC = 0
const SKIP = 10
const HAS_LEFT = 0x80
const HAS_RIGHT = 0x40
const HAS_KEY = 0x20
const REF_BITS = 0x1f

/**
 * Reads the structs of one client after another. An object for the whole update, not one for each struct and
 * reference: a board has hundreds of thousands.
 */
export class StructReader {
  /** Whose struct comes next, and which. */
  client = 0
  clock = 0
  /** What it refers to of other clients is added here. */
  needs: number[] = []
  readonly #reader: ScanReader
  readonly #rules: ScanRules
  readonly #nesting: Nesting | null
  /** The reference read last. */
  #toClient = 0
  #toClock = 0

  constructor(reader: ScanReader, rules: ScanRules) {
    this.#reader = reader
    this.#rules = rules
    this.#nesting = rules.maxNesting === Infinity ? null : new Nesting(rules.maxNesting)
  }

  start(client: number, clock: number): void {
    this.client = client
    this.clock = clock
    this.needs = []
  }

  /** Passes one struct. */
  pass(): void {
    const info = this.#reader.byte()
    const length = info === GC ? mustBeSome(this.#reader.uint()) : this.#item(info)
    this.clock += length
    if (this.clock > MAX_CLOCK) throw new ScanError('number')
    if (length > this.#rules.maxStructClocks) throw new ScanError('too-long')
  }

  #item(info: number): number {
    const ref = info & REF_BITS
    if (ref === SKIP) throw new ScanError('skip')
    if (ref === GC) throw new ScanError('content')
    const depth = info & (HAS_LEFT | HAS_RIGHT) ? this.#neighbours(info, ref) : this.#parent(info, ref)
    this.#nesting?.add(this.client, this.clock, depth, ref === TYPE)
    return readContent(this.#reader, ref, this.#rules)
  }

  // An item with a neighbour has its parent and key from there, and lies as deep.
  #neighbours(info: number, ref: number): number {
    const isBetween = (info & HAS_LEFT) !== 0 && (info & HAS_RIGHT) !== 0
    // Only text is ever put between two others: the values of a key follow each other.
    const { isStored } = this.#rules
    if (isBetween && !isStored && ref !== STRING && ref !== DELETED) throw new ScanError('content')
    this.#reference()
    const depth = this.#depth()
    if (!isBetween) return depth
    const [client, clock] = [this.#toClient, this.#toClock]
    this.#reference()
    // What else can be wrong about neighbours only a document knows: see board/mend-yjs.ts.
    if (!isStored && client === this.#toClient && clock === this.#toClock) throw new ScanError('order')
    return depth
  }

  #parent(info: number, ref: number): number {
    // Values and types lie under keys; only text follows text.
    const isInList = (info & HAS_KEY) === 0 && ref !== STRING && ref !== DELETED
    if (isInList && !this.#rules.isStored) throw new ScanError('content')
    const isRoot = this.#reader.uint()
    if (isRoot > 1) throw new ScanError('content')
    if (isRoot === 0) this.#reference()
    else this.#root()
    if (info & HAS_KEY) readKey(this.#reader, this.#rules)
    return isRoot === 0 ? this.#depth() + 1 : 0
  }

  #root(): void {
    const { roots, maxKeyBytes } = this.#rules
    if (roots === 'any') this.#reader.stringLength(maxKeyBytes)
    else if (this.#reader.oneOf(roots, maxKeyBytes) < 0) throw new ScanError('root')
  }

  // Yjs throws in the middle of its work when a client refers to its own future.
  #reference(): void {
    const client = readClient(this.#reader)
    const clock = readClock(this.#reader)
    if (client !== this.client) this.needs.push(this.clock, client, clock)
    else if (clock >= this.clock) throw new ScanError('self-reference')
    this.#toClient = client
    this.#toClock = clock
  }

  #depth(): number {
    return this.#nesting?.depthOf(this.#toClient, this.#toClock) ?? 0
  }
}

/** How deep the types of one update lie in each other, as far as the update itself tells. */
class Nesting {
  readonly #max: number
  readonly #depths = new Map<number, Map<number, number>>()

  constructor(max: number) {
    this.#max = max
  }

  add(client: number, clock: number, depth: number, holdsOthers: boolean): void {
    if (depth > this.#max) throw new ScanError('too-deep')
    if (!holdsOthers && depth === 0) return
    const depths = this.#depths.get(client)
    if (depths) depths.set(clock, depth)
    else this.#depths.set(client, new Map([[clock, depth]]))
  }

  depthOf(client: number, clock: number): number {
    return this.#depths.get(client)?.get(clock) ?? 0
  }
}
