import type { Connection } from './connection.ts'
import { NO_PROGRESS_MS } from './relay-limits.ts'

/** Finds readers that take nothing at all any more. Slow ones may be slow: they are only left behind. */
export class SlowReaders {
  readonly #now: () => number
  readonly #backlogs = new Map<Connection, { bytes: number; since: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  isStuck(connection: Connection): boolean {
    const bytes = connection.backlog
    if (bytes === 0) {
      this.#backlogs.delete(connection)
      return false
    }
    const known = this.#backlogs.get(connection)
    if (!known || bytes < known.bytes) {
      this.#backlogs.set(connection, { bytes, since: this.#now() })
      return false
    }
    return this.#now() - known.since >= NO_PROGRESS_MS
  }

  forget(connection: Connection): void {
    this.#backlogs.delete(connection)
  }
}
