import { ScanReader } from './scan-reader.ts'
import { StructReader } from './scan-struct.ts'
import type { ClientRange, ScanRules } from './scan.ts'

/** How far one client's structs have been put into order, and where in the bytes the next one lies. */
export class Walk {
  readonly range: ClientRange
  /** What the update deletes of this client, in pairs. */
  readonly deletes: readonly number[]
  isWaiting = false
  /** Where the next struct begins. */
  clock: number
  pos: number
  /** Where it ends, once it has been read. */
  nextClock: number
  nextPos: number
  readonly #reader: ScanReader
  readonly #structs: StructReader
  #needAt = 0

  constructor(bytes: Uint8Array, range: ClientRange, deletes: readonly number[], rules: ScanRules) {
    this.range = range
    this.deletes = deletes
    this.clock = this.nextClock = range.from
    this.pos = this.nextPos = range.startsAt
    this.#reader = new ScanReader(bytes)
    this.#reader.pos = range.startsAt
    this.#structs = new StructReader(this.#reader, rules)
    this.#structs.start(range.client, range.from)
  }

  /** What of another client the next struct needs, apart from what was passed; null: nothing. */
  need(): { client: number; clock: number } | null {
    const { needs } = this.range
    const at = this.#needAt
    if (at >= needs.length || (needs[at] ?? 0) > this.clock) return null
    return { client: needs[at + 1] ?? 0, clock: needs[at + 2] ?? 0 }
  }

  passNeed(): void {
    this.#needAt += 3
  }

  readNext(): void {
    this.#structs.pass()
    this.#structs.needs.length = 0
    this.nextClock = this.#structs.clock
    this.nextPos = this.#reader.pos
  }

  pass(): void {
    this.clock = this.nextClock
    this.pos = this.nextPos
  }
}
