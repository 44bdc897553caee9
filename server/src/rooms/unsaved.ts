import { Problem } from '@wegpunkt/shared/http/problem'
import type { Connection } from './connection.ts'
import { joinUpdates } from './join-updates.ts'
import type { ClientOwner } from '../storage/update-log.ts'
import { MAX_UNSAVED_BYTES, MAX_UNSAVED_BYTES_PER_BOARD, UPDATE_OVERHEAD_BYTES } from './relay-limits.ts'
import type { Batch, Saver } from './saver.ts'

/** An update that waits for the disk; without bytes, one that only repeats what waits before it. */
export type UnsavedUpdate = {
  readonly bytes: Uint8Array | null
  /** The client ids that become its author's with it. */
  readonly claims: readonly ClientOwner[]
} & Author

/** A frame of somebody on the board, or the server itself, which is told what becomes of it. */
type Author =
  | { readonly from: Connection; readonly frame: number }
  | { readonly from: null; readonly written: Pick<PromiseWithResolvers<void>, 'resolve' | 'reject'> }
export type UnsavedBatch = { readonly row: Batch['row']; readonly updates: readonly UnsavedUpdate[] }

/**
 * What a board has accepted and the disk has not, in order: what waits, and the batch that is being saved.
 * Who sends faster than it can be saved is paused until the next batch is on disk.
 */
export class Unsaved {
  readonly #saver: Pick<Saver, 'unsavedBytes' | 'countUnsaved'>
  #waiting: UnsavedUpdate[] = []
  #batch: UnsavedBatch | null = null
  #bytes = 0
  readonly #paused = new Set<Connection>()

  constructor(saver: Pick<Saver, 'unsavedBytes' | 'countUnsaved'>) {
    this.#saver = saver
  }

  get isEmpty(): boolean {
    return this.#batch === null && this.#waiting.length === 0
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The same until it has `landed`. */
  get batch(): UnsavedBatch | null {
    return this.#batch
  }

  add(update: UnsavedUpdate): void {
    this.#waiting.push(update)
    this.#count(weightOf(update))
  }

  /** All that waits, and what it is together; null when it only repeats what is saved. */
  takeWaiting(): { bytes: Uint8Array | null; updates: readonly UnsavedUpdate[] } {
    const updates = this.#waiting
    this.#waiting = []
    const all = updates.flatMap(({ bytes }) => bytes ?? [])
    return { bytes: all.length > 0 ? joinUpdates(all) : null, updates }
  }

  save(batch: UnsavedBatch): UnsavedBatch {
    this.#batch = batch
    return batch
  }

  /** The batch, which is on disk now; its memory is given back by `release`. */
  landed(): UnsavedBatch | null {
    const batch = this.#batch
    this.#batch = null
    return batch
  }

  release({ updates }: UnsavedBatch): void {
    this.#count(-updates.reduce((sum, update) => sum + weightOf(update), 0))
    for (const connection of this.#paused) connection.resume('unsaved')
    this.#paused.clear()
  }

  /** What is read faster than it can be saved would fill the memory. Throws `unavailable` for stock clients. */
  slowDown(from: Connection): void {
    const isFull = this.#bytes > MAX_UNSAVED_BYTES_PER_BOARD || this.#saver.unsavedBytes > MAX_UNSAVED_BYTES
    if (!isFull) return
    if (!from.isOurs) throw new Problem('unavailable')
    this.#paused.add(from)
    from.pause('unsaved')
  }

  forget(connection: Connection): void {
    this.#paused.delete(connection)
  }

  clear(): void {
    const lost = [...(this.#batch?.updates ?? []), ...this.#waiting]
    for (const update of lost) if (!update.from) update.written.reject(new Problem('unavailable'))
    this.#waiting = []
    this.#batch = null
    this.#count(-this.#bytes)
  }

  #count(change: number): void {
    this.#bytes += change
    this.#saver.countUnsaved(change)
  }
}

// One that brings nothing takes memory too, until what it repeats is on disk.
const weightOf = ({ bytes }: UnsavedUpdate): number => UPDATE_OVERHEAD_BYTES + (bytes?.length ?? 0)
