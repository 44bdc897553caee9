import { randomUUID } from 'node:crypto'
import { Problem } from '@wegpunkt/shared/http/problem'
import { type ShowRule, ruleKey } from '@wegpunkt/shared/links/show-rule'
import type { Log } from '../../log.ts'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { StoredState } from '../stored-state.ts'
import type { ToProjector } from './messages.ts'
import { OpenProjection } from './open-projection.ts'
import { OpenSource } from './open-source.ts'
import { ProjectionThreads } from './projection-threads.ts'

/** Nobody looks any more: who comes back within this finds all as it was. */
const IDLE_MS = 30_000
const REST_AFTER_FAILURE_MS = 5_000
/** What fails again and again rests twice as long each time, up to this: it may have taken others' thread with it. */
const MAX_REST_MS = 600_000
/** Whatever has not failed for so long after its rest begins anew. */
const FORGIVEN_AFTER_MS = 600_000

export type SourceOfView =
  | { readonly kind: 'live'; readonly board: string }
  | { readonly kind: 'snapshot'; readonly snapshot: string; readonly load: () => Promise<StoredState> }

type Parts = {
  readonly updates: Pick<UpdateLog, 'load'>
  readonly log: Log
  readonly onDone?: (name: ToProjector['do'], ms: number) => void
  readonly idleMs?: number
  readonly restMs?: number
}

/** A projection that somebody looks at, until they let go of it. */
export type HeldProjection = { readonly projection: OpenProjection; readonly release: () => void }

/** What is shown by links at the moment: each projection once for all who look at the same. */
export class OpenProjections {
  readonly #parts: Parts
  readonly #threads: ProjectionThreads
  readonly #sources = new Map<string, OpenSource>()
  /** By source, and by source and rule: until when what has failed is not tried again: whoever looks at it comes back by themselves, and often. */
  readonly #failed = new Map<string, { readonly until: number; readonly restMs: number }>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#threads = new ProjectionThreads(parts)
  }

  /** Resolves once it is there. Throws `unavailable` where it cannot be made. */
  async hold(of: SourceOfView, rule: ShowRule): Promise<HeldProjection> {
    const name = of.kind === 'live' ? `board ${of.board}` : `snapshot ${of.snapshot}`
    const key = ruleKey(rule)
    if (this.#rests(name) || this.#rests(name + key)) throw new Problem('unavailable')
    const source = this.#sources.get(name) ?? this.#open(name, of)
    const held = source.hold(key, () => new OpenProjection(randomUUID(), rule))
    try {
      await held.projection.ready
      return held
    } catch (error) {
      held.release()
      throw new Problem('unavailable', {}, { cause: error })
    }
  }

  /** Committed to the board: for whoever looks at it. */
  saved(board: string, update: Uint8Array): void {
    this.#sources.get(`board ${board}`)?.saved(update)
  }

  async close(): Promise<void> {
    for (const source of this.#sources.values()) source.close()
    this.#sources.clear()
    await this.#threads.close()
  }

  #open(name: string, of: SourceOfView): OpenSource {
    const source = new OpenSource(name, {
      threads: this.#threads,
      idleMs: this.#parts.idleMs ?? IDLE_MS,
      log: this.#parts.log,
      load: () => this.#load(name, of),
      onFailed: (key) => this.#rest(name + key),
      onHung: () => this.#rest(name),
      onEnd: (hasFailed) => {
        if (hasFailed) this.#rest(name)
        if (this.#sources.get(name) === source) this.#sources.delete(name)
      },
    })
    this.#sources.set(name, source)
    return source
  }

  #rest(failed: string): void {
    const last = this.#failed.get(failed)
    const restMs = last
      ? Math.min(MAX_REST_MS, 2 * last.restMs)
      : (this.#parts.restMs ?? REST_AFTER_FAILURE_MS)
    this.#failed.set(failed, { until: performance.now() + restMs, restMs })
  }

  #rests(failed: string): boolean {
    const { until = 0 } = this.#failed.get(failed) ?? {}
    if (until + FORGIVEN_AFTER_MS <= performance.now()) this.#failed.delete(failed)
    return performance.now() < until
  }

  async #load(source: string, of: SourceOfView): Promise<ToProjector> {
    if (of.kind === 'snapshot') return { do: 'open-snapshot', source, stored: await of.load() }
    const { rows } = await this.#parts.updates.load(of.board)
    return { do: 'open', source, updates: rows.map(({ bytes }) => bytes) }
  }
}
