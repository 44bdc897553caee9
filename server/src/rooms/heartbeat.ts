import { PING_EVERY_MS, SUSPECT_AFTER_MS } from './relay-limits.ts'

export type Pulse = 'fine' | 'ping' | 'suspect' | 'dead'

/**
 * Whether the other end is still there. TCP tells nothing of a cable that was pulled.
 *
 *   ping … 8 s without an answer: suspect … 25 s: ping again … 25 s more: dead
 */
export class Heartbeat {
  #heardAt: number
  #pingedAt: number
  #unanswered = 0

  constructor(now: number) {
    this.#heardAt = now
    this.#pingedAt = now
  }

  heard(now: number): void {
    this.#heardAt = now
    this.#unanswered = 0
  }

  /** Called every TICK_MS. After `ping` a ping is to be sent. */
  check(now: number): Pulse {
    if (now - this.#pingedAt >= PING_EVERY_MS) {
      if (this.#unanswered >= 2) return 'dead'
      this.#unanswered++
      this.#pingedAt = now
      return 'ping'
    }
    const isWaiting = this.#unanswered > 0 && this.#heardAt < this.#pingedAt
    return isWaiting && now - this.#pingedAt >= SUSPECT_AFTER_MS ? 'suspect' : 'fine'
  }
}
