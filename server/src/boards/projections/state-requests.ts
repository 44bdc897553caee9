import type { State } from './open-projection.ts'

export type Told = (state: State) => void
/**
 * Who asks: somebody new, who has nothing; one whom we have left behind and whose clock we know; or one who says
 * what they have.
 */
export type Asking = 'new' | 'known' | 'claimed'
type Waiting = { clock: number; readonly told: Told[] }

/** What takes less than this is as good as free. */
const CHEAP_MS = 20
/** After an answer that took long, the thread has so many times as long for all else. */
const REST_FOR_NEW = 1
const REST_FOR_OTHERS = 4
/** The whole is kept for those who come next, as long as nothing has changed, and not for long. */
const KEEP_WHOLE_MS = 5_000

type Parts = {
  readonly ask: (request: number, clock: number) => void
  readonly now?: () => number
}

/**
 * What is asked of one projection, one question at a time: a change never waits for more than one answer, whoever
 * asks and however many. All that wait are told with one answer, from where the one begins who has least; whoever is
 * new waits for nobody who says to have something, or a handful with clocks that differ would keep all others out.
 */
export class StateRequests {
  readonly #parts: Parts
  readonly #now: () => number
  readonly #waiting = new Map<Asking, Waiting>()
  #asked: { readonly request: number; readonly who: Asking; readonly told: Told[]; at: number } | null = null
  #requests = 0
  #restsUntil = { new: 0, others: 0 }
  #whole: State | null = null
  #forgets: NodeJS.Timeout | undefined
  #wakes: NodeJS.Timeout | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#now = parts.now ?? (() => performance.now())
  }

  add(who: Asking, clock: number, told: Told): void {
    if (who === 'new' && this.#whole) return told(this.#whole)
    const waiting = this.#waiting.get(who) ?? { clock, told: [] }
    waiting.clock = Math.min(waiting.clock, clock)
    waiting.told.push(told)
    this.#waiting.set(who, waiting)
    this.#next()
  }

  answered(request: number, state: State): void {
    const asked = this.#asked
    if (asked?.request !== request) return
    this.#asked = null
    const took = this.#now() - asked.at
    if (took >= CHEAP_MS) {
      const now = this.#now()
      this.#restsUntil = { new: now + REST_FOR_NEW * took, others: now + REST_FOR_OTHERS * took }
    }
    if (asked.who === 'new') this.#keep(state)
    for (const told of asked.told) told(state)
    this.#next()
  }

  /** What was answered before is not the whole any more. */
  changed(): void {
    this.#whole = null
  }

  /** Nobody is answered any more. */
  close(): void {
    this.#waiting.clear()
    this.#asked = null
    this.#whole = null
    clearTimeout(this.#forgets)
    clearTimeout(this.#wakes)
  }

  #next(): void {
    if (this.#asked) return
    clearTimeout(this.#wakes)
    let soonest = Infinity
    for (const who of ['new', 'known', 'claimed'] as const) {
      const waiting = this.#waiting.get(who)
      if (!waiting) continue
      const rest = this.#restsUntil[who === 'new' ? 'new' : 'others'] - this.#now()
      if (rest > 0) {
        soonest = Math.min(soonest, rest)
        continue
      }
      this.#waiting.delete(who)
      const request = this.#requests++
      this.#asked = { request, who, told: waiting.told, at: this.#now() }
      return this.#parts.ask(request, waiting.clock)
    }
    if (soonest < Infinity) this.#wakes = setTimeout(() => this.#next(), Math.ceil(soonest)).unref()
  }

  #keep(state: State): void {
    this.#whole = state
    clearTimeout(this.#forgets)
    this.#forgets = setTimeout(() => (this.#whole = null), KEEP_WHOLE_MS).unref()
  }
}
