import type { OpenProjection, State } from '../../boards/projections/open-projection.ts'
import { type Framed, framedFrame } from '../framed.ts'
import type { Viewer } from './viewer.ts'

type Reader = Pick<Viewer, 'isOpen' | 'fallsBehind' | 'hasDrained' | 'send'>

/**
 * Where one viewer is in the projection. Who has all of it gets each change as it comes; who has not, because it has
 * just come or because it is slow, is told all that it lacks at once, as it is by then: a text that was deleted
 * meanwhile is not in it.
 *
 *   not asked yet ── sync ──▶ waiting ── state ──▶ live
 *                                ▲                   │
 *                                └──── too slow ─────┘
 */
export class ViewerFeed {
  readonly #to: Reader
  readonly #projection: Pick<OpenProjection, 'ask'>
  #state: 'silent' | 'waiting' | 'live' | 'behind' = 'silent'
  /** How far the viewer is once it has got what was sent. */
  #clock = 0

  constructor(to: Reader, projection: Pick<OpenProjection, 'ask'>) {
    this.#to = to
    this.#projection = projection
  }

  /** Brings the viewer on from here, and from then on each change. */
  sync(clock: number): void {
    if (this.#state === 'waiting') return
    this.#state = 'waiting'
    this.#projection.ask(clock, (state) => {
      if (!this.#to.isOpen) return
      for (const message of messagesOf(state)) this.#to.send(message)
      this.#clock = state.clock
      this.#state = 'live'
    })
  }

  offer(message: Framed, clock: number): void {
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
    if (this.#state === 'behind' && this.#to.hasDrained) this.sync(this.#clock)
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
