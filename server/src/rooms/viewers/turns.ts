import type { Clock } from '../clock.ts'

/** So many are told at once; of more, a part of all that wait whenever so much time has passed. */
const LEAST_AT_ONCE = 25
const PART_AT_ONCE = 1 / 12
const NEXT_AFTER_MS = 4

/**
 * Whose turn it is of those who look. Telling hundreds takes milliseconds, and whoever edits would wait for the last
 * of them: so few are told at a time, and in between goes what those who edit have sent or are to be told. However
 * many wait, all are told within a tenth of a second or so.
 */
export class Turns {
  readonly #clock: Clock
  readonly #waiting: (() => void)[] = []
  #left = LEAST_AT_ONCE
  #callOff: (() => void) | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Acts at once where few others do, else when it is its turn. */
  take(act: () => void): void {
    this.#callOff ??= this.#clock.after(NEXT_AFTER_MS, this.#next)
    if (this.#left === 0) {
      this.#waiting.push(act)
      return
    }
    this.#left--
    act()
  }

  close(): void {
    this.#callOff?.()
    this.#waiting.length = 0
  }

  readonly #next = (): void => {
    this.#callOff = null
    const count = Math.max(LEAST_AT_ONCE, Math.ceil(this.#waiting.length * PART_AT_ONCE))
    const now = this.#waiting.splice(0, count)
    this.#left = Math.max(0, LEAST_AT_ONCE - now.length)
    if (now.length > 0) this.#callOff = this.#clock.after(NEXT_AFTER_MS, this.#next)
    for (const act of now) act()
  }
}
