import { Problem } from '@wegpunkt/shared/http/problem'
import {
  ANNOUNCEMENTS_BURST,
  ANNOUNCEMENTS_PER_SECOND,
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_FRAMES_BURST,
  DOCUMENT_FRAMES_PER_SECOND,
  PRESENCE_FLOOD_BURST,
  PRESENCE_FLOOD_PER_SECOND,
  SYNC_REQUESTS_BURST,
  SYNC_REQUESTS_PER_SECOND,
} from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import {
  PRESENCE_BYTES_BURST,
  PRESENCE_BYTES_PER_SECOND,
  SYNC_REPLY_BYTES_BURST,
  SYNC_REPLY_BYTES_PER_SECOND,
} from './relay-limits.ts'

/** How much one connection may send in a time. */
export class Rates {
  readonly #now: () => number
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  readonly #replyBytes: TokenBucket
  readonly #syncRequests: TokenBucket
  readonly #presenceBytes: TokenBucket
  readonly #flood: TokenBucket
  readonly #announcements: TokenBucket

  constructor(now: () => number) {
    const at = now()
    this.#now = now
    this.#frames = new TokenBucket(DOCUMENT_FRAMES_PER_SECOND, DOCUMENT_FRAMES_BURST, at)
    this.#bytes = new TokenBucket(DOCUMENT_BYTES_PER_SECOND, DOCUMENT_BYTES_BURST, at)
    this.#replyBytes = new TokenBucket(SYNC_REPLY_BYTES_PER_SECOND, SYNC_REPLY_BYTES_BURST, at)
    this.#syncRequests = new TokenBucket(SYNC_REQUESTS_PER_SECOND, SYNC_REQUESTS_BURST, at)
    this.#presenceBytes = new TokenBucket(PRESENCE_BYTES_PER_SECOND, PRESENCE_BYTES_BURST, at)
    this.#announcements = new TokenBucket(ANNOUNCEMENTS_PER_SECOND, ANNOUNCEMENTS_BURST, at)
    this.#flood = new TokenBucket(PRESENCE_FLOOD_PER_SECOND, PRESENCE_FLOOD_BURST, at)
  }

  /** Throws `too-many-requests`. `asAsked`: an answer that the server waits for, which may be large. */
  mustAllowUpdate(bytes: number, asAsked: boolean): void {
    const now = this.#now()
    if (!this.#frames.take(1, now)) throw new Problem('too-many-requests')
    const allowance = asAsked ? this.#replyBytes : this.#bytes
    if (!allowance.take(bytes, now)) throw new Problem('too-many-requests')
  }

  /** Throws `too-many-requests`. */
  mustAllowSyncRequest(): void {
    if (!this.#syncRequests.take(1, this.#now())) throw new Problem('too-many-requests')
  }

  /**
   * Throws `too-many-requests`. What comes faster than it is sent on is only kept, so it costs little; and
   * a plain client sends back each presence frame that it gets (RELAY.md, fact 1).
   */
  mustAllowPresence(bytes: number): void {
    const now = this.#now()
    if (!this.#flood.take(1, now) || !this.#presenceBytes.take(bytes, now))
      throw new Problem('too-many-requests')
  }

  /** Throws `too-many-requests`. A client takes another id when its own is taken, and when Yjs gives it one. */
  mustAllowAnnouncement(): void {
    if (!this.#announcements.take(1, this.#now())) throw new Problem('too-many-requests')
  }
}
