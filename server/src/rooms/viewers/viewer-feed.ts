import type { OpenProjection, State } from '../../boards/projections/open-projection.ts'
import { type Framed, framedFrame } from '../framed.ts'
import { FEED_WINDOW_BYTES } from '../relay-limits.ts'
import type { Viewer } from './viewer.ts'

type Reader = Pick<Viewer, 'isOpen' | 'underWay' | 'fallsBehind' | 'hasDrained' | 'send'>

const nothing: readonly Framed[] = []

/**
 * Where one viewer is in the projection. Who has all of it gets each change as it comes; who has not, because it has
 * just come or because it is slow, is told all that it lacks as it is by then, as fast as it takes it: a text that was
 * deleted meanwhile is not in it. So nothing waits in memory for a slow reader but a window of what all are told.
 *
 *   silent ── sync ──▶ waiting ── state ──▶ sending ── all is out ──▶ live
 *                        ▲                     │ there were changes     │ too slow, or asks again
 *                        └──── drained ──── behind ◀────────────────────┘
 */
export class ViewerFeed {
  readonly #to: Reader
  readonly #projection: Pick<OpenProjection, 'ask'>
  #state: 'silent' | 'waiting' | 'sending' | 'live' | 'behind' = 'silent'
  /** How far the viewer is once it has got what was sent, and whether we know that or it says so. */
  #clock = 0
  #isKnown = false
  #queue: readonly Framed[] = nothing
  #next = 0
  #hasMissed = false

  constructor(to: Reader, projection: Pick<OpenProjection, 'ask'>) {
    this.#to = to
    this.#projection = projection
  }

  /** Brings the viewer on from here, and from then on each change. What it lacks may be on its way already. */
  sync(clock: number): void {
    if (this.#state !== 'silent' && this.#state !== 'live') return
    this.#clock = clock
    this.#isKnown = false
    this.#state = 'behind'
    this.tick()
  }

  offer(message: Framed, clock: number): void {
    if (this.#state === 'sending') this.#hasMissed = true
    if (this.#state !== 'live') return
    if (this.#to.fallsBehind) {
      this.#state = 'behind'
      return
    }
    this.#clock = clock
    this.#to.send(message)
  }

  /** Called every TICK_MS. */
  tick(): void {
    if (this.#state === 'behind' && this.#to.hasDrained) this.#ask()
    this.pump()
  }

  #ask(): void {
    this.#state = 'waiting'
    const told = (state: State): void => {
      this.#queue = messagesOf(state)
      this.#next = 0
      this.#hasMissed = false
      this.#clock = state.clock
      this.#isKnown = true
      this.#state = 'sending'
      this.pump()
    }
    this.#projection.ask(this.#clock, told, this.#isKnown)
  }

  /** Sends more, if there is more and the reader takes it. Called again whenever it has received something. */
  pump(): void {
    while (this.#state === 'sending' && this.#to.isOpen && this.#to.underWay < FEED_WINDOW_BYTES) {
      const message = this.#queue[this.#next++]
      if (message) this.#to.send(message)
      if (this.#next < this.#queue.length) continue
      this.#queue = nothing
      this.#state = this.#hasMissed ? 'behind' : 'live'
    }
  }
}

const framedStates = new WeakMap<State, readonly Framed[]>()

/** Framed once for all who are told the same. */
function messagesOf(state: State): readonly Framed[] {
  const known = framedStates.get(state)
  if (known) return known
  const last = state.parts.length - 1
  const made = state.parts.map((update, i) =>
    framedFrame({ kind: i === last ? 'sync-reply' : 'update', update }),
  )
  framedStates.set(state, made)
  return made
}
