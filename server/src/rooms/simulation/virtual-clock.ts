import type { Clock } from '../clock.ts'

type Due = { readonly at: number; readonly order: number; act: (() => void) | null }

/** Time that passes only when `step` is called, from one thing that is due to the next. */
export class VirtualClock implements Clock {
  #now = Date.UTC(2026, 0, 1)
  #order = 0
  readonly #due: Due[] = []

  readonly now = (): number => this.#now

  readonly soon = (act: () => void): void => void this.after(0, act)

  after(ms: number, act: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(0, ms), order: this.#order++, act }
    const at = this.#due.findLastIndex(
      (other) => other.at < due.at || (other.at === due.at && other.order < due.order),
    )
    this.#due.splice(at + 1, 0, due)
    return () => {
      due.act = null
    }
  }

  /** Does what is due next and lets everything follow from it that needs no time. False if nothing is due. */
  async step(): Promise<boolean> {
    const next = this.#due.shift()
    if (!next) return false
    this.#now = next.at
    if (!next.act) return true
    next.act()
    await new Promise(setImmediate)
    return true
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    while (this.#due[0] && this.#due[0].at <= until) await this.step()
    this.#now = until
  }
}
