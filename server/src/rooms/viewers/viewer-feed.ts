import type { OpenProjection, State } from '../../boards/projections/open-projection.ts'
import { type Framed, framedFrame } from '../framed.ts'
import { FEED_WINDOW_BYTES, LAG_ABOVE_BYTES } from '../relay-limits.ts'
import type { Turns } from './turns.ts'
import type { Viewer } from './viewer.ts'

type Reader = Pick<Viewer, 'isOpen' | 'underWay' | 'hasDrained' | 'send'>
type Change = { readonly message: Framed; readonly clock: number }

const nothing: readonly Framed[] = []

/**
 * Where one viewer is in the projection. Who has all of it gets each change as it comes; who has not, because it has
 * just come or because it is slow, is told all that it lacks as it is by then, as fast as it takes it: a text that was
 * deleted meanwhile is not in it. So nothing waits in memory for a slow reader but a window of what all are told.
 * Neither goes out before it is the viewer's turn; changes that come until then go with it.
 *
 *   silent ── sync ──▶ waiting ── state ──▶ due ── turn ──▶ sending ── all is out ──▶ live
 *                        ▲                   │ too much        │ there were changes     │ too slow, or asks again
 *                        └──── drained ──── behind ◀───────────┴────────────────────────┘
 */
export class ViewerFeed {
  readonly #to: Reader
  readonly #projection: Pick<OpenProjection, 'ask'>
  readonly #turns: Pick<Turns, 'take'>
  #state: 'silent' | 'waiting' | 'due' | 'sending' | 'live' | 'behind' = 'silent'
  /** How far the viewer is once it has got what was sent, and whether we know that or it says so. */
  #clock = 0
  #isKnown = false
  #queue: readonly Framed[] = nothing
  #next = 0
  #hasMissed = false
  /** What it is told when it is its turn: all that it lacks, and changes since. */
  #due: State | null = null
  #changes: Change[] = []
  #changesBytes = 0

  constructor(to: Reader, projection: Pick<OpenProjection, 'ask'>, turns: Pick<Turns, 'take'>) {
    this.#to = to
    this.#projection = projection
    this.#turns = turns
  }

  /** Brings the viewer on from here, and from then on each change. What it lacks may be on its way already. */
  sync(clock: number): void {
    if (this.#state !== 'silent' && this.#state !== 'live') return
    this.#clock = clock
    this.#isKnown = false
    this.#fallBehind()
    this.tick()
  }

  offer(message: Framed, clock: number): void {
    if (this.#state === 'sending') this.#hasMissed = true
    if (!this.#isLive && !this.#due) return
    this.#changesBytes += message.wire.length
    if (this.#to.underWay + this.#changesBytes > LAG_ABOVE_BYTES) return this.#fallBehind()
    this.#changes.push({ message, clock })
    if (this.#isLive && this.#changes.length === 1) this.#turns.take(this.#turn)
  }

  /** Called every TICK_MS. */
  tick(): void {
    if (this.#state === 'behind' && this.#to.hasDrained) this.#ask()
    this.pump()
  }

  #ask(): void {
    this.#state = 'waiting'
    const told = (state: State): void => {
      this.#state = 'due'
      this.#due = state
      this.#turns.take(this.#turn)
    }
    this.#projection.ask(this.#clock, told, this.#isKnown)
  }

  readonly #turn = (): void => {
    if (this.#due) this.#begin(this.#due)
    if (!this.#isLive) {
      if (this.#changes.length > 0) this.#hasMissed = true
      return this.#forgetChanges()
    }
    for (const { message, clock } of this.#changes) {
      this.#clock = clock
      this.#to.send(message)
    }
    this.#forgetChanges()
  }

  #begin(state: State): void {
    this.#due = null
    this.#queue = messagesOf(state)
    this.#next = 0
    this.#hasMissed = false
    this.#clock = state.clock
    this.#isKnown = true
    this.#state = 'sending'
    this.pump()
  }

  get #isLive(): boolean {
    return this.#state === 'live'
  }

  /** What it was to be told is in what it will be told. */
  #fallBehind(): void {
    this.#state = 'behind'
    this.#due = null
    this.#forgetChanges()
  }

  #forgetChanges(): void {
    this.#changes = []
    this.#changesBytes = 0
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
