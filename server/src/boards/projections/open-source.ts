import type { Log } from '../../log.ts'
import type { FromProjector, ToProjector } from './messages.ts'
import type { OpenProjection } from './open-projection.ts'
import type { ProjectionThread, ProjectionThreads } from './projection-threads.ts'

/** The first change is shown at once, and in a crowd that edits so many a second. */
const SHOW_EVERY_MS = 100

type Parts = {
  readonly threads: Pick<ProjectionThreads, 'enter'>
  readonly idleMs: number
  readonly log: Log
  /** Brings the whole of it; what is committed meanwhile comes after it, and may be in it already. */
  readonly load: () => Promise<ToProjector>
  /** What is shown by this key cannot be, whoever looks. */
  readonly onFailed: (key: string) => void
  /** By it a thread has hung, with all other sources in it; it may have ended before. */
  readonly onHung: () => void
  /** `hasFailed`: it cannot be shown, and not for want of somebody who looks. */
  readonly onEnd: (hasFailed: boolean) => void
}
type Failed = Extract<FromProjector, { is: 'failed' }>
type Held = { readonly projection: OpenProjection; holders: number; idle: NodeJS.Timeout | null }

/** A board that is looked at by links, or one of its snapshots, with everything that is shown of it. */
export class OpenSource {
  readonly #name: string
  readonly #parts: Parts
  readonly #thread: ProjectionThread
  readonly #held = new Map<string, Held>()
  #waiting: Uint8Array[] = []
  #isOpen = false
  #isEnded = false
  #timer: NodeJS.Timeout | null = null

  constructor(name: string, parts: Parts) {
    this.#name = name
    this.#parts = parts
    this.#thread = parts.threads.enter({
      message: (message) => this.#hear(message),
      hung: () => parts.onHung(),
      lost: () => this.#end(new Error('a thread of projections ended')),
    })
    void this.#open()
  }

  /** The projection of this key, made if there is none. */
  hold(key: string, make: () => OpenProjection): { projection: OpenProjection; release: () => void } {
    const held = this.#held.get(key) ?? this.#add(key, make())
    held.holders++
    if (held.idle) clearTimeout(held.idle)
    held.idle = null
    let isReleased = false
    const release = (): void => {
      if (isReleased) return
      isReleased = true
      if (--held.holders > 0 || this.#isEnded) return
      held.idle = setTimeout(() => this.#drop(key, held), this.#parts.idleMs).unref()
    }
    return { projection: held.projection, release }
  }

  saved(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#isOpen && !this.#timer) this.#show()
  }

  close(): void {
    this.#end(new Error('projections are closed'))
  }

  #add(key: string, projection: OpenProjection): Held {
    const held: Held = { projection, holders: 0, idle: null }
    this.#held.set(key, held)
    if (this.#isOpen) projection.begin(this.#name, this.#thread.say)
    return held
  }

  async #open(): Promise<void> {
    try {
      const opening = await this.#parts.load()
      if (this.#isEnded) return
      this.#thread.say(opening)
      this.#isOpen = true
      for (const { projection } of this.#held.values()) projection.begin(this.#name, this.#thread.say)
      if (this.#waiting.length > 0) this.#show()
    } catch (error) {
      this.#parts.log.error({ err: error, source: this.#name }, 'what a link shows could not be loaded')
      this.#end(error instanceof Error ? error : new Error(String(error)))
    }
  }

  // At once, and then not again before some time has passed: whoever looks sees ten changes a second, not a hundred.
  #show(): void {
    const updates = this.#waiting
    this.#waiting = []
    this.#thread.say({ do: 'update', source: this.#name, updates })
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#waiting.length > 0) this.#show()
    }, SHOW_EVERY_MS).unref()
  }

  #hear(message: FromProjector): void {
    if (message.is === 'failed') return this.#failed(message)
    for (const { projection } of this.#held.values()) projection.hear(message)
  }

  #failed({ projection: epoch, of, error: why }: Failed): void {
    const [key, held] = [...this.#held].find(([, { projection }]) => projection.epoch === epoch) ?? []
    if (key === undefined || !held) return
    const error = new Error(why)
    this.#parts.log.error({ err: error, source: this.#name, of }, 'what a link shows failed; others go on')
    if (of === 'source') return this.#end(error, true)
    this.#parts.onFailed(key)
    if (held.idle) clearTimeout(held.idle)
    this.#held.delete(key)
    held.projection.lose(error)
    if (this.#held.size === 0) this.#end(error)
  }

  #drop(key: string, held: Held): void {
    if (this.#held.get(key) !== held || held.holders > 0) return
    this.#held.delete(key)
    if (this.#held.size === 0) return this.#end(new Error('nobody looks any more'))
    held.projection.end()
  }

  #end(error: Error, hasFailed = false): void {
    if (this.#isEnded) return
    this.#isEnded = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#thread.say({ do: 'close', source: this.#name })
    this.#thread.leave()
    for (const { projection, idle } of this.#held.values()) {
      if (idle) clearTimeout(idle)
      projection.lose(error)
    }
    this.#held.clear()
    this.#parts.onEnd(hasFailed)
  }
}
