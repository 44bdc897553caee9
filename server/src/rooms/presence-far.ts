import type { Clock } from './clock.ts'
import { FAR_PRESENCE_EVERY_MS } from './relay-limits.ts'

/**
 * Who is told of although out of sight: with each tick the next few, so that it is everybody's turn once in
 * FAR_PRESENCE_EVERY_MS, and not all of them in the same frame.
 */
export class FarTurn {
  readonly #clock: Clock
  #at = Number.NEGATIVE_INFINITY
  #from = 0
  #count = 0
  #of = 1
  /** Parts of a turn that the ticks have left over. */
  #rest = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Among this many. */
  next(peers: number): void {
    const now = this.#clock.now()
    const passed = Math.min(1, (now - this.#at) / FAR_PRESENCE_EVERY_MS)
    this.#at = now
    this.#from = (this.#from + this.#count) % Math.max(1, peers)
    const turns = Math.min(peers, this.#rest + passed * peers)
    this.#count = Math.floor(turns)
    this.#rest = turns - this.#count
    this.#of = Math.max(1, peers)
  }

  isTurnOf(number: number): boolean {
    const behind = number - this.#from
    return (behind < 0 ? behind + this.#of : behind) < this.#count
  }
}
