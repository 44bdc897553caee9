import type { Connection } from './connection.ts'
import type { UnsavedUpdate } from './unsaved.ts'

/**
 * Tells a client how many of its document frames are on disk. The count is cumulative, so it must not pass
 * a frame that was dropped because of a gap: it stops there until the answer to a later sync request, which
 * contains the dropped frame, is on disk.
 *
 *   frames      1   2   3 (gap, dropped)   4        5 (sync reply)
 *   acked       1   2   –                  –        5
 */
export class Acks {
  #received = 0
  #droppedAt: number | null = null
  #coveredBy: number | null = null

  /** Counts a document frame that arrives; returns its number. */
  receive(): number {
    return ++this.#received
  }

  dropped(frame: number): void {
    this.#droppedAt ??= frame
    this.#coveredBy = null
  }

  /** A sync reply without a gap contains all that the client had until then. */
  covered(frame: number): void {
    if (this.#droppedAt !== null) this.#coveredBy ??= frame
  }

  /** This frame and all before it are on disk, except for dropped ones. Returns what to tell the client. */
  saved(frame: number): number | null {
    if (this.#droppedAt !== null && frame >= this.#droppedAt) {
      if (this.#coveredBy === null || frame < this.#coveredBy) return null
      this.#droppedAt = null
      this.#coveredBy = null
    }
    return frame
  }
}

/** Tells the authors that these are on disk. */
export function acknowledge(updates: readonly UnsavedUpdate[]): void {
  for (const [connection, count] of acksFor(updates)) connection.ack(count)
}

/** What to tell whom, now that these are on disk. The server knows it with this. */
export function acksFor(updates: readonly UnsavedUpdate[]): ReadonlyMap<Connection, number> {
  const counts = new Map<Connection, number>()
  for (const update of updates) {
    if (!update.from) {
      update.written.resolve()
      continue
    }
    const count = update.from.acks.saved(update.frame)
    if (count !== null) counts.set(update.from, count)
  }
  return counts
}
