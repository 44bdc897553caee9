import type { BoardLog } from './board-log.ts'
import type { Connection } from './connection.ts'
import type { Framed } from './framed.ts'
import { FEED_WINDOW_BYTES, TOO_SLOW } from './relay-limits.ts'

type Reader = Pick<Connection, 'isOurs' | 'isOpen' | 'backlog' | 'fallsBehind' | 'send' | 'close'>

const nothing: readonly Framed[] = []

/**
 * Where one reader is in the log of its board. Who has come to its end gets each batch as it is saved; who has
 * not, because it has just come or because it is slow, is sent what it lacks as fast as it takes it. So nothing
 * waits in memory for a slow reader but a window of what is kept anyway.
 *
 *   not asked yet ── start ──▶ behind ── pump ──▶ live
 *                                 ▲                 │
 *                                 └── too slow ─────┘
 */
export class Feed {
  readonly #to: Reader
  readonly #log: BoardLog
  readonly #onFailure: (error: unknown) => void
  /** Where the reader is once it has got what is queued; null before it has asked. */
  #position: number | null = null
  #queue: readonly Framed[] = nothing
  #next = 0

  /** `onFailure`: what is in the log cannot be sent to this reader. */
  constructor(to: Reader, log: BoardLog, onFailure: (error: unknown) => void) {
    this.#to = to
    this.#log = log
    this.#onFailure = onFailure
  }

  /** Sends these messages, which bring the reader to the log's present position, and from there on the log. */
  start(messages: readonly Framed[]): void {
    this.#queue = messages
    this.#next = 0
    this.#position = this.#log.position
    this.pump()
  }

  /** A batch has come into the log; `message` is null for who wrote all of it. False: the reader is behind. */
  offer(message: Framed | null): boolean {
    if (this.#position !== this.#log.position - 1 || this.#isSending || this.#to.fallsBehind) return false
    this.#position = this.#log.position
    if (message) this.#to.send(message)
    return true
  }

  /** Sends more, if there is more and the reader takes it. Called again whenever it may have drained. */
  pump(): void {
    try {
      this.#pump()
    } catch (error) {
      this.#onFailure(error)
    }
  }

  #pump(): void {
    if (this.#position === null || !this.#to.isOpen) return
    while (this.#to.backlog < FEED_WINDOW_BYTES) {
      const message = this.#queue[this.#next++]
      if (message) {
        this.#to.send(message, this.#drained)
        continue
      }
      this.#queue = nothing
      this.#next = 0
      if (this.#position === this.#log.position) return
      // A stock client throws on what it has in part and has collected (board/mend-yjs.ts): it comes back and says
      // what it has.
      if (!this.#to.isOurs && !this.#log.remembers(this.#position)) return this.#to.close(TOO_SLOW)
      this.#queue = this.#log.since(this.#position, this.#to.isOurs)
      this.#position = this.#log.position
    }
  }

  get #isSending(): boolean {
    return this.#next < this.#queue.length
  }

  readonly #drained = (): void => this.pump()
}
