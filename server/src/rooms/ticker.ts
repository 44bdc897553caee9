import type { Clock } from './clock.ts'

/** Acts at most once in a time: at once after a pause, and not at all while nobody wakes it. */
export class Ticker {
  readonly #clock: Clock
  readonly #everyMs: () => number
  readonly #act: () => void
  #actedAt = Number.NEGATIVE_INFINITY
  #callOff: (() => void) | null = null

  constructor(clock: Clock, everyMs: () => number, act: () => void) {
    this.#clock = clock
    this.#everyMs = everyMs
    this.#act = act
  }

  wake(): void {
    if (this.#callOff) return
    const wait = Math.max(0, this.#actedAt + this.#everyMs() - this.#clock.now())
    this.#callOff = this.#clock.after(wait, () => {
      this.#callOff = null
      this.#actedAt = this.#clock.now()
      this.#act()
    })
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = null
  }
}
