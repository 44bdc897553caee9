import * as encoding from 'lib0/encoding'
import type { Walk } from './cut-walk.ts'
import { encodeDeletes } from './scan-coverage.ts'
import type { ClientRange } from './scan.ts'

/** No header of a client, nor of its deletions, is longer: a count, an id, a clock. */
const MAX_HEADER_BYTES = 15
const MAX_RANGE_BYTES = 10

/** What one piece takes of one client: the bytes of neighbouring structs, and what of their clocks is deleted. */
type Part = {
  readonly client: number
  readonly clock: number
  readonly start: number
  end: number
  structs: number
  readonly deletes: number[]
}

/** Collects structs and deletions, in the order in which they come, into updates of limited size. */
export class Pieces {
  readonly #bytes: Uint8Array
  readonly #maxBytes: number
  readonly #maxStructs: number
  readonly #done: Uint8Array[] = []
  /** The piece under way. */
  #parts = new Map<number, Part>()
  #size = 0
  #structs = 0
  /** How many of a client's deletions are in pieces; the last of them maybe in part. */
  readonly #deletesAt = new Map<number, number>()

  constructor(bytes: Uint8Array, most: { readonly maxBytes: number; readonly maxStructs: number }) {
    this.#bytes = bytes
    this.#maxBytes = most.maxBytes
    this.#maxStructs = most.maxStructs
  }

  /** The struct that the walk has come to. */
  take(walk: Walk): void {
    const length = walk.nextPos - walk.pos
    const isFull = this.#size + length > this.#maxBytes || this.#structs >= this.#maxStructs
    if (this.#size > 0 && isFull) this.finish()
    const part = this.#partOf(walk.range.client, walk.clock, walk.pos)
    part.end = walk.nextPos
    part.structs++
    this.#structs++
    this.#size += length
    this.#deleteWithin(part, walk)
  }

  /** Deletions of what the update itself does not bring; only after all structs. */
  deleteOutside(client: number, ranges: readonly number[], inside: ClientRange | undefined): void {
    const [start, end] = inside ? [inside.from, inside.to] : [0, 0]
    for (let i = 0; i < ranges.length; i += 2) {
      const [from = 0, to = 0] = [ranges[i], ranges[i + 1]]
      this.#deleteAlone(client, from, Math.min(to, start))
      this.#deleteAlone(client, Math.max(from, end), to)
    }
  }

  /** The piece under way is full, or the next thing has to come after it. */
  finish(): void {
    if (this.#size === 0) return
    // As Yjs writes them: the highest client first.
    const parts = [...this.#parts.values()].toSorted((a, b) => b.client - a.client)
    this.#done.push(this.#encode(parts))
    this.#parts = new Map()
    this.#size = 0
    this.#structs = 0
  }

  close(): Uint8Array[] {
    this.finish()
    return this.#done
  }

  #deleteWithin(part: Part, { range, deletes, clock, nextClock }: Walk): void {
    let at = this.#deletesAt.get(range.client) ?? 0
    const before = part.deletes.length
    while (at < deletes.length && (deletes[at] ?? 0) < nextClock) {
      const end = deletes[at + 1] ?? 0
      addRange(part.deletes, Math.max(deletes[at] ?? 0, clock), Math.min(end, nextClock))
      if (end > nextClock) break
      at += 2
    }
    this.#deletesAt.set(range.client, at)
    this.#size += ((part.deletes.length - before) / 2) * MAX_RANGE_BYTES
  }

  #deleteAlone(client: number, from: number, to: number): void {
    if (from >= to) return
    if (this.#size > 0 && this.#size + MAX_RANGE_BYTES > this.#maxBytes) this.finish()
    const part = this.#partOf(client, 0, 0)
    part.deletes.push(from, to)
    this.#size += MAX_RANGE_BYTES
  }

  #partOf(client: number, clock: number, start: number): Part {
    const known = this.#parts.get(client)
    if (known) return known
    const part = { client, clock, start, end: start, structs: 0, deletes: [] }
    this.#parts.set(client, part)
    this.#size += 2 * MAX_HEADER_BYTES
    return part
  }

  #encode(parts: readonly Part[]): Uint8Array {
    const bringing = parts.filter(({ structs }) => structs > 0)
    const deleting = parts.filter(({ deletes }) => deletes.length > 0)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, bringing.length)
    for (const { client, clock, start, end, structs } of bringing) {
      encoding.writeVarUint(encoder, structs)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeUint8Array(encoder, this.#bytes.subarray(start, end))
    }
    const deletes = encodeDeletes(deleting.map(({ client, deletes }) => ({ client, ranges: deletes })))
    encoding.writeUint8Array(encoder, deletes)
    return encoding.toUint8Array(encoder)
  }
}

// Clocks that follow each other are one range: structs lie side by side, and so do their deletions.
function addRange(ranges: number[], from: number, to: number): void {
  if (from >= to) return
  if (ranges.length > 0 && ranges.at(-1) === from) ranges[ranges.length - 1] = to
  else ranges.push(from, to)
}
