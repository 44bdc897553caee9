import { NOT_ALLOWED } from './close-codes.ts'
import type { Clock } from './clock.ts'

/** While connections are refused, the server is asked for the reason at most this often. */
const CHECK_EVERY_MS = 5_000
const FORGIVE_EVERY_MS = 60_000

/** What to make of a server that refuses. */
export interface Refusals {
  /** Why no connection comes about, as a close code; null if there is no reason, or it is too early to ask again. */
  reason(): Promise<number | null>
  /** Whether to come back once in spite of this close code. */
  forgives(closeCode: number): boolean
  /** Somebody tries again by hand. */
  reset(): void
}

export function createRefusals(clock: Clock, checkAccess: () => Promise<number | null>): Refusals {
  let checkedAt = Number.NEGATIVE_INFINITY
  let forgaveAt = Number.NEGATIVE_INFINITY
  return {
    // A browser does not tell why an upgrade was refused; plain HTTP does.
    async reason() {
      if (clock.now() - checkedAt < CHECK_EVERY_MS) return null
      checkedAt = clock.now()
      // Nobody answers: then there is no network, and the next try is due anyway.
      return await checkAccess().catch(() => null)
    },
    // An edit that crosses with the withdrawal of the right to edit ends the connection. Who may still read
    // comes back once, and then sends nothing.
    forgives(closeCode) {
      if (closeCode !== NOT_ALLOWED || clock.now() - forgaveAt < FORGIVE_EVERY_MS) return false
      forgaveAt = clock.now()
      return true
    },
    reset() {
      checkedAt = Number.NEGATIVE_INFINITY
    },
  }
}
