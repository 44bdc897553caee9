import { Problem } from '@wegpunkt/shared/http/problem'
import {
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_FRAMES_BURST,
  DOCUMENT_FRAMES_PER_SECOND,
  PRESENCE_FLOOD_BURST,
  PRESENCE_FLOOD_PER_SECOND,
  PRESENCE_FRAMES_BURST,
  PRESENCE_FRAMES_PER_SECOND,
  SYNC_REQUESTS_BURST,
  SYNC_REQUESTS_PER_SECOND,
} from '@wegpunkt/shared/limits'
import { TokenBucket } from './token-bucket.ts'

/** How much one connection may send in a time. */
export class Rates {
  readonly #now: () => number
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  readonly #syncRequests: TokenBucket
  readonly #presence: TokenBucket
  readonly #flood: TokenBucket

  constructor(now: () => number) {
    const at = now()
    this.#now = now
    this.#frames = new TokenBucket(DOCUMENT_FRAMES_PER_SECOND, DOCUMENT_FRAMES_BURST, at)
    this.#bytes = new TokenBucket(DOCUMENT_BYTES_PER_SECOND, DOCUMENT_BYTES_BURST, at)
    this.#syncRequests = new TokenBucket(SYNC_REQUESTS_PER_SECOND, SYNC_REQUESTS_BURST, at)
    this.#presence = new TokenBucket(PRESENCE_FRAMES_PER_SECOND, PRESENCE_FRAMES_BURST, at)
    this.#flood = new TokenBucket(PRESENCE_FLOOD_PER_SECOND, PRESENCE_FLOOD_BURST, at)
  }

  /** Throws `too-many-requests`. */
  mustAllowUpdate(bytes: number, inGrace: boolean): void {
    const now = this.#now()
    if (!this.#frames.take(1, now)) throw new Problem('too-many-requests')
    // What was asked for may be large.
    if (!inGrace && !this.#bytes.take(bytes, now)) throw new Problem('too-many-requests')
  }

  /** Throws `too-many-requests`. */
  mustAllowSyncRequest(): void {
    if (!this.#syncRequests.take(1, this.#now())) throw new Problem('too-many-requests')
  }

  /**
   * False: not now, look at the latest later. A plain client sends back each presence frame that it gets
   * (RELAY.md, fact 1), so many frames are no offence. Throws `too-many-requests` on a flood.
   */
  allowsPresence(): boolean {
    const now = this.#now()
    if (!this.#flood.take(1, now)) throw new Problem('too-many-requests')
    return this.#presence.take(1, now)
  }
}
