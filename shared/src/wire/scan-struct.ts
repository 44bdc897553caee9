import { isType, mustBeSome, readContent, readKey } from './scan-content.ts'
import { ScanError, type ScanReader, readClient, readClock } from './scan-reader.ts'
import type { ScanRules } from './scan.ts'

type Id = { client: number; clock: number }

const GC = 0
const SKIP = 10
const HAS_LEFT = 0x80
const HAS_RIGHT = 0x40
const HAS_KEY = 0x20
const REF_BITS = 0x1f

/** Passes one struct, and adds to `needs` what it refers to of other clients; returns how many clocks it takes. */
export function readStruct(
  reader: ScanReader,
  id: Id,
  rules: ScanRules,
  needs: number[],
  nesting: Nesting | null,
): number {
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
  nesting?.add(id, parent, left ?? right, isType(ref))
  return readContent(reader, ref, rules)
}

function readParent(reader: ScanReader, id: Id, rules: ScanRules, needs: number[]): Id | null {
  const isRoot = reader.uint()
  if (isRoot > 1) throw new ScanError('content')
  if (isRoot === 0) return readReference(reader, id, needs)
  const name = reader.name(rules.maxKeyBytes)
  if (rules.roots !== 'any' && !rules.roots.includes(name)) throw new ScanError('root')
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

/** How deep the types of one update lie in each other, as far as the update itself tells. */
export class Nesting {
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
    if (holdsOthers || depth > 0) this.#depths.set(`${id.client}:${id.clock}`, depth)
  }

  #depthOf({ client, clock }: Id): number {
    return this.#depths.get(`${client}:${clock}`) ?? 0
  }
}
