import type { Connection } from './connection.ts'
import { NO_PROGRESS_MS } from './relay-limits.ts'

type Reader = Pick<Connection, 'backlog' | 'takenBytes'>

/**
 * Finds readers that take nothing at all any more. Slow ones may be slow: they are only left behind. How much
 * waits tells nothing, for a reader that is behind is sent more as soon as it has taken some.
 */
export class SlowReaders {
  readonly #now: () => number
  readonly #progress = new Map<Reader, { takenBytes: number; since: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  isStuck(reader: Reader): boolean {
    if (reader.backlog === 0) {
      this.#progress.delete(reader)
      return false
    }
    const { takenBytes } = reader
    const known = this.#progress.get(reader)
    if (known?.takenBytes === takenBytes) return this.#now() - known.since >= NO_PROGRESS_MS
    this.#progress.set(reader, { takenBytes, since: this.#now() })
    return false
  }

  forget(reader: Reader): void {
    this.#progress.delete(reader)
  }
}
