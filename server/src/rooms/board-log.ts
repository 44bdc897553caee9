import { PIECE_BYTES } from '@wegpunkt/shared/limits'
import type { Contents } from '@wegpunkt/shared/wire/contents'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import { encodeStateVector } from '@wegpunkt/shared/wire/scan-coverage'
import * as Y from 'yjs'
import type { LogRow } from '../storage/update-log.ts'
import { BaseIndex } from './base-index.ts'
import { type Framed, framedFrame } from './framed.ts'
import { emptyUpdate, joinUpdates } from './join-updates.ts'
import { HISTORY_BYTES, MAX_CACHED_ANSWERS, MAX_CACHED_ANSWER_BYTES } from './relay-limits.ts'

type Row = Pick<LogRow, 'seq' | 'bytes'>
/** Framed, because that is what is sent again and again; `bytes` is a view of it. */
type Part = Row & { readonly message: Framed }
type TailRow = Row & { readonly position: number }

/**
 * What is saved of one board, as bytes: never a `Y.Doc`, which takes longer for each update the more people
 * have ever opened the board (RELAY.md, fact 6).
 *
 *   base: what a compaction has made, in parts      tail: a row a batch since then
 *   ├── part ── part ── part ──┤                    ├ row ┼ row ┼ row ┤   ← position
 *
 * Readers are told positions instead of sequence numbers: a row that had to wait for another comes later here
 * than on disk. A position is worth nothing once the board is loaded again.
 */
export class BoardLog {
  #base: readonly Part[] = []
  #basePosition = 0
  /** Rows that the base has taken in, the last of them, for readers who are not as far yet. */
  #history: TailRow[] = []
  #tail: TailRow[] = []
  #tailBytes = 0
  #position = 0
  #joinedTail: TailRow | null = null
  readonly #index = new BaseIndex()
  /** What was sent to somebody since the last row came, for the next one who asks for the same. */
  readonly #answers = new Map<string, readonly Framed[]>()
  #answerBytes = 0

  /** How far the log has come. */
  get position(): number {
    return this.#position
  }

  /** How many rows and bytes have come since the base. */
  get tail(): { rows: number; bytes: number } {
    return { rows: this.#tail.length, bytes: this.#tailBytes }
  }

  /** As it lies on disk; deletions make it smaller only with the next compaction. */
  get size(): number {
    return this.#base.reduce((sum, { bytes }) => sum + bytes.length, this.#tailBytes)
  }

  /** Takes in a row, which is saved and has no gap. The first, and what belongs to it, is the base. */
  add(row: Row): void {
    const position = ++this.#position
    this.#forgetAnswers()
    if (this.#tail.length === 0 && (this.#base[0]?.seq ?? row.seq) === row.seq) {
      this.#setBase([...this.#base, partOf(row)], position)
      return
    }
    this.#tail.push({ ...row, position })
    this.#tailBytes += row.bytes.length
  }

  /** What all rows so far contain; saves reading them for those who come back. */
  baseHas(contents: Contents): void {
    this.#index.know(contents)
  }

  /** Puts the parts that a compaction has made in the place of the rows that it has read. */
  compacted(parts: readonly Row[]): void {
    const upTo = parts[0]?.seq ?? 0
    const replaced = this.#tail.filter(({ seq }) => seq <= upTo)
    this.#tail = this.#tail.filter(({ seq }) => seq > upTo)
    this.#tailBytes = bytesOf(this.#tail)
    this.#history = lastOf([...this.#history, ...replaced], HISTORY_BYTES)
    this.#joinedTail = null
    this.#forgetAnswers()
    this.#setBase(parts.map(partOf), replaced.at(-1)?.position ?? this.#basePosition)
  }

  /**
   * What a client lacks that has this state vector, in messages that each need nothing but those before; the
   * last is the `sync-reply`. Made once for all who ask for the same until the next row comes.
   */
  answer(stateVector: ReadonlyMap<number, number>): readonly Framed[] {
    const vector = encodeStateVector([...stateVector])
    return this.#once(answerKey(vector), () => {
      const isNew = stateVector.size === 0
      const base = isNew ? this.#base.map(({ message }) => message) : []
      const rest = cutUpdate(isNew ? this.#tailJoined() : this.#missing(stateVector, vector), PIECE_BYTES)
      const last = rest.pop() ?? emptyUpdate
      return [...base, ...rest.map(asUpdate), framedFrame({ kind: 'sync-reply', update: last })]
    })
  }

  /** Whether that answer takes going through the whole board, which nobody has asked for yet. */
  isCostly(stateVector: ReadonlyMap<number, number>): boolean {
    if (stateVector.size === 0 || this.#answers.has(answerKey(encodeStateVector([...stateVector]))))
      return false
    return !this.#index.isWithin(stateVector, this.#baseBytes())
  }

  /** Tells a client of ours where it is. */
  mark(): Framed {
    const [mark] = this.#once('mark', () => [this.#batch(emptyUpdate)])
    if (!mark) throw new Error('a mark is one message')
    return mark
  }

  /** Whether a reader at this position can be told what it lacks without being told everything. */
  remembers(position: number): boolean {
    const before = (this.#history[0]?.position ?? this.#basePosition + 1) - 1
    return position >= before && position <= this.#position
  }

  /** What was saved after this position; ours are told with the last message where they are. */
  since(position: number, isOurs: boolean): readonly Framed[] {
    return this.#once(`since ${position} ${isOurs}`, () => {
      const rows = this.remembers(position) ? [...this.#history, ...this.#tail] : this.#tail
      const newer = rows.filter((row) => row.position > position).map(({ bytes }) => bytes)
      const base = this.remembers(position) ? [] : this.#base.map(({ message }) => message)
      const rest = cutUpdate(joinUpdates(newer), PIECE_BYTES)
      if (!isOurs) return [...base, ...rest.map(asUpdate)]
      const last = rest.pop() ?? emptyUpdate
      return [...base, ...rest.map(asUpdate), this.#batch(last)]
    })
  }

  #batch(update: Uint8Array): Framed {
    return framedFrame({ kind: 'batch', seq: this.#position, update })
  }

  #setBase(parts: readonly Part[], position: number): void {
    this.#base = parts
    this.#basePosition = position
    this.#index.forget()
  }

  // A state vector is silent on deletions, so all of them are in the answer (RELAY.md, fact 7).
  #missing(stateVector: ReadonlyMap<number, number>, encoded: Uint8Array): Uint8Array {
    const parts = this.#baseBytes()
    const tail = this.#tailJoined()
    if (!this.#index.isWithin(stateVector, parts)) return Y.diffUpdate(joinUpdates([...parts, tail]), encoded)
    return joinUpdates([this.#index.deletes(parts), Y.diffUpdate(tail, encoded)])
  }

  #baseBytes(): Uint8Array[] {
    return this.#base.map(({ bytes }) => bytes)
  }

  #tailJoined(): Uint8Array {
    const joined = this.#joinedTail
    if (joined?.position === this.#position) return joined.bytes
    const newer = this.#tail.filter((row) => row.position > (joined?.position ?? 0)).map(({ bytes }) => bytes)
    const bytes = joinUpdates(joined ? [joined.bytes, ...newer] : newer)
    this.#joinedTail = { seq: 0, position: this.#position, bytes }
    return bytes
  }

  #once(key: string, make: () => readonly Framed[]): readonly Framed[] {
    const known = this.#answers.get(key)
    if (known) return known
    const made = make()
    const shared = new Set(this.#base.map(({ message }) => message))
    const own = made.reduce((sum, message) => sum + (shared.has(message) ? 0 : message.wire.length), 0)
    // Whoever asks for it next gets it made anew; nobody fills the memory by asking for ever other things, nor
    // keeps what many ask for from being kept.
    if (own > MAX_CACHED_ANSWER_BYTES) return made
    const isFull =
      this.#answers.size >= MAX_CACHED_ANSWERS || this.#answerBytes + own > MAX_CACHED_ANSWER_BYTES
    if (isFull) this.#forgetAnswers()
    this.#answerBytes += own
    this.#answers.set(key, made)
    return made
  }

  #forgetAnswers(): void {
    this.#answers.clear()
    this.#answerBytes = 0
  }
}

const bytesOf = (rows: readonly Row[]): number => rows.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** As many of the last as fit. */
function lastOf(rows: readonly TailRow[], maxBytes: number): TailRow[] {
  let left = maxBytes
  const from = rows.findLastIndex(({ bytes }) => (left -= bytes.length) < 0)
  return rows.slice(from + 1)
}

const answerKey = (vector: Uint8Array): string => `answer ${Buffer.from(vector).toString('latin1')}`

const asUpdate = (update: Uint8Array): Framed => framedFrame({ kind: 'update', update })

function partOf({ seq, bytes }: Row): Part {
  const message = asUpdate(bytes)
  const { payload } = message
  return { seq, message, bytes: payload.subarray(payload.length - bytes.length) }
}
