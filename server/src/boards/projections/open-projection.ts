import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import type { FromProjector, ToProjector } from './messages.ts'
import { StateRequests, type Told } from './state-requests.ts'

/** What somebody who looks is told: what has changed, or that the projection is gone and they are to come back. */
export type Onlooker = {
  readonly changed: (update: Uint8Array, clock: number) => void
  readonly lost: () => void
}
/** In parts, each of which needs nothing but those before. */
export type State = { readonly parts: readonly Uint8Array[]; readonly clock: number }

/** A projection as the main thread knows it: what is in sight, and who looks. Its document is in a thread. */
export class OpenProjection {
  /** Another one each time it is made, so that nobody goes on with a document that is not of this one. */
  readonly epoch: string
  readonly rule: ShowRule
  readonly ready: Promise<void>
  readonly #settle: PromiseWithResolvers<void> = Promise.withResolvers()
  readonly #onlookers = new Set<Onlooker>()
  readonly #requests = new StateRequests({
    ask: (request, clock) => this.#say?.({ do: 'state', projection: this.epoch, request, clock }),
  })
  #sightings = 0
  #elements = new Set<string>()
  #assets: ReadonlySet<string> = new Set()
  #grid: ReadonlySet<string> = new Set()
  #departments: ReadonlySet<string> = new Set()
  #client = 0
  #clock = 0
  #say: ((message: ToProjector) => void) | null = null

  constructor(epoch: string, rule: ShowRule) {
    this.epoch = epoch
    this.rule = rule
    this.ready = this.#settle.promise
    // Whoever waits for it hears of it; nobody has to.
    this.ready.catch(() => undefined)
  }

  /** The elements that are shown. */
  get elements(): ReadonlySet<string> {
    return this.#elements
  }

  /** How often it has changed which these are. */
  get sightings(): number {
    return this.#sightings
  }

  /** The pictures that are shown. */
  get assets(): ReadonlySet<string> {
    return this.#assets
  }

  /** The stages and lanes that are shown. */
  get grid(): ReadonlySet<string> {
    return this.#grid
  }

  /** The departments that are named by what is shown. */
  get departments(): ReadonlySet<string> {
    return this.#departments
  }

  /** The one client id in its document. */
  get client(): number {
    return this.#client
  }

  get clock(): number {
    return this.#clock
  }

  subscribe(onlooker: Onlooker): () => void {
    this.#onlookers.add(onlooker)
    return () => void this.#onlookers.delete(onlooker)
  }

  /**
   * Asks for what somebody lacks who has come so far, as they say or as we know. `told` is called between two
   * changes: what was told before it is in the state, and what is told after it is not. Never, where the projection is
   * lost before.
   */
  ask(clock: number, told: Told, isKnown = false): void {
    const who = clock === 0 ? 'new' : isKnown ? 'known' : 'claimed'
    this.#requests.add(who, clock, told)
  }

  /** It is about to be made in this thread. */
  begin(source: string, say: (message: ToProjector) => void): void {
    this.#say = say
    say({ do: 'project', source, projection: this.epoch, rule: this.rule })
  }

  end(): void {
    this.#say?.({ do: 'drop', projection: this.epoch })
    this.lose(new Error('a projection is closed'))
  }

  /** Whoever waits or looks is told that it is gone. */
  lose(error: Error): void {
    this.#say = null
    this.#settle.reject(error)
    this.#requests.close()
    for (const { lost } of this.#onlookers) lost()
    this.#onlookers.clear()
  }

  hear(message: FromProjector): void {
    // Projections share threads, and each counts its own requests: without this, one would take the other's document.
    // What has failed is told by `lose`.
    if (message.is === 'done' || message.is === 'failed' || message.projection !== this.epoch) return
    if (message.is === 'state') return this.#requests.answered(message.request, message)
    if (message.is === 'projected') {
      this.#elements = new Set(message.elements)
      this.#assets = new Set(message.assets)
      this.#grid = new Set(message.grid)
      this.#departments = new Set(message.departments)
      this.#client = message.client
      this.#clock = message.clock
      return this.#settle.resolve()
    }
    if (message.hidden.length + message.shown.length > 0 || message.grid) this.#sightings++
    for (const id of message.hidden) this.#elements.delete(id)
    for (const id of message.shown) this.#elements.add(id)
    if (message.assets) this.#assets = new Set(message.assets)
    if (message.grid) this.#grid = new Set(message.grid)
    if (message.departments) this.#departments = new Set(message.departments)
    this.#clock = message.clock
    if (message.update === null) return
    this.#requests.changed()
    for (const { changed } of this.#onlookers) changed(message.update, message.clock)
  }
}
