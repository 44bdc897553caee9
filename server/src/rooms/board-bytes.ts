import * as Y from 'yjs'
import type { LogRow } from '../storage/update-log.ts'

type Row = Pick<LogRow, 'seq' | 'bytes'>

const sizeOf = (rows: readonly Row[]): number => rows.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** No structs and no deletions. */
const emptyUpdate = new Uint8Array([0, 0])

/**
 * What is saved of one board, as bytes: never a `Y.Doc`, which takes longer for each update the more
 * people have ever opened the board (RELAY.md, fact 6).
 */
export class BoardBytes {
  #rows: Row[] = []
  /** The first so many rows, as one update. */
  #joined: { rows: number; bytes: Uint8Array } | null = null
  #size = 0

  /** How many rows and bytes have come since the base, which is the first row, or the parts of a compaction. */
  get tail(): { rows: number; bytes: number } {
    const since = this.#rows.findIndex(({ seq }) => seq !== this.#rows[0]?.seq)
    const tail = since < 0 ? [] : this.#rows.slice(since)
    return { rows: tail.length, bytes: sizeOf(tail) }
  }

  /** As it lies on disk; deletions make it smaller only with the next compaction. */
  get size(): number {
    return this.#size
  }

  /** Takes in a row, which is saved and has no gap. */
  add(row: Row): void {
    this.#size += row.bytes.length
    this.#rows.push(row)
  }

  /** Everything, as one update. Joined once for all who ask until the next row comes. */
  all(): Uint8Array {
    const last = this.#rows.at(-1)
    if (!last) return emptyUpdate
    if (this.#rows.length === 1) return last.bytes
    if (this.#joined?.rows !== this.#rows.length) {
      const newer = this.#rows.slice(this.#joined?.rows ?? 0).map((row) => row.bytes)
      const bytes = Y.mergeUpdates(this.#joined ? [this.#joined.bytes, ...newer] : newer)
      this.#joined = { rows: this.#rows.length, bytes }
    }
    return this.#joined.bytes
  }

  /** What somebody lacks who has this state vector. All deletions are in it: a state vector is silent on them. */
  missingSince(stateVector: Uint8Array): Uint8Array {
    // One byte: a vector of nobody.
    return stateVector.length <= 1 ? this.all() : Y.diffUpdate(this.all(), stateVector)
  }

  /** What was saved after this row. */
  since(seq: number): Uint8Array {
    const first = this.#rows[0]
    if (!first || first.seq > seq) return this.all()
    const newer = this.#rows.filter((row) => row.seq > seq).map((row) => row.bytes)
    return newer.length === 0 ? emptyUpdate : Y.mergeUpdates(newer)
  }

  /** Puts the parts that a compaction has made in the place of the rows that it has read. */
  compacted(base: readonly Row[]): void {
    const until = base.at(-1)?.seq ?? 0
    this.#rows = [...base, ...this.#rows.filter(({ seq }) => seq > until)]
    this.#joined = null
    this.#size = sizeOf(this.#rows)
  }
}
