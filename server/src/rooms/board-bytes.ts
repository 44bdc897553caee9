import * as Y from 'yjs'
import type { LogRow } from '../storage/update-log.ts'

type Row = Pick<LogRow, 'seq' | 'bytes'>

/** No structs and no deletions. */
const emptyUpdate = new Uint8Array([0, 0])

/**
 * What is saved of one board, as bytes: never a `Y.Doc`, which takes longer for each update the more
 * people have ever opened the board (RELAY.md, fact 6).
 */
export class BoardBytes {
  #rows: Row[] = []
  #joined: Row | null = null
  #tailBytes = 0

  /** How many rows and bytes have come since the first row, which a compaction has made. */
  get tail(): { rows: number; bytes: number } {
    return { rows: Math.max(0, this.#rows.length - 1), bytes: this.#tailBytes }
  }

  /** As it lies on disk; deletions make it smaller only with the next compaction. */
  get size(): number {
    return (this.#rows[0]?.bytes.length ?? 0) + this.#tailBytes
  }

  /** Takes in a row, which is saved and has no gap. */
  add(row: Row): void {
    if (this.#rows.length > 0) this.#tailBytes += row.bytes.length
    this.#rows.push(row)
  }

  /** Everything, as one update. Joined once for all who ask until the next row comes. */
  all(): Uint8Array {
    const last = this.#rows.at(-1)
    if (!last) return emptyUpdate
    if (this.#rows.length === 1) return last.bytes
    if (this.#joined?.seq !== last.seq) {
      const since = this.#joined?.seq ?? -1
      const newer = this.#rows.filter((row) => row.seq > since).map((row) => row.bytes)
      const bytes = Y.mergeUpdates(this.#joined ? [this.#joined.bytes, ...newer] : newer)
      this.#joined = { seq: last.seq, bytes }
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

  /** Puts the row that a compaction has made in the place of those that it has read. */
  compacted(row: Row): void {
    const rest = this.#rows.filter(({ seq }) => seq > row.seq)
    this.#rows = [row, ...rest]
    this.#joined = null
    this.#tailBytes = rest.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
}
