import { can } from '@wegpunkt/shared/access/roles'
import type { Attendee } from './attendee.ts'
import { GRACE_BYTES, GRACE_FRAMES, GRACE_MS } from './relay-limits.ts'

/**
 * What an editor sent just before a phase lowered their rights is on its way when that happens, and would be lost with
 * the connection. For a moment after the lowering a little of it is still taken. A client learns of the lowering by the
 * next message and edits no more; whoever does not heed it gains no more than this, and only a moderator can lower again.
 */
export class Grace {
  #until = Number.NEGATIVE_INFINITY
  #frames = 0
  #bytes = 0

  /** Rights have changed; those that were withdrawn for good, and not by a phase, end at once. */
  changed(before: Attendee, after: Attendee, now: number): void {
    const wasEditor = can(before.role, 'board.edit')
    const isEditor = can(after.role, 'board.edit')
    if (isEditor || !after.isLowered) this.#until = Number.NEGATIVE_INFINITY
    if (isEditor || !wasEditor || !after.isLowered) return
    this.#until = now + GRACE_MS
    this.#frames = GRACE_FRAMES
    this.#bytes = GRACE_BYTES
  }

  /** Whether one more update of so many bytes is taken. */
  takes(bytes: number, now: number): boolean {
    if (now > this.#until || this.#frames < 1 || this.#bytes < bytes) return false
    this.#frames--
    this.#bytes -= bytes
    return true
  }

  isOpen(now: number): boolean {
    return now <= this.#until
  }
}
