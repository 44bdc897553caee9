import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { NetworkFailure } from '../../../api/call.ts'
import type { Clock } from '../../../document/clock.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { type Kept, type OutboxEntry, wordsIn } from './outbox-entry.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 20_000

export type OutboxState = Kept & {
  /** Something waits because the server could not be reached. */
  readonly isStuck: boolean
  /** Why the last choice, a rating or votes, was not taken; what is shown is right again. */
  readonly refusal: ProblemType | null
}

type Options = {
  readonly kept: Kept
  /** On this device, over a reload. */
  readonly keep: (kept: Kept) => void
  /** Resolves once it is on disk at the server, which takes the same entry twice as once. */
  readonly send: (entry: OutboxEntry) => Promise<void>
  readonly clock: Pick<Clock, 'after'>
}

export type Outbox = ReturnType<typeof createOutbox>

/**
 * What somebody says, until the server has answered: kept on the device first, then sent in order, again and again
 * while no answer comes. What is not taken is never thrown away if somebody has typed it.
 */
export function createOutbox({ kept, keep, send, clock }: Options) {
  const state = createValueStore<OutboxState>({ ...kept, isStuck: false, refusal: null })
  let [isSending, isClosed, failures] = [false, false, 0]
  let callOff: (() => void) | null = null

  const set = (changes: Partial<OutboxState>): void => {
    state.set({ ...state.get(), ...changes })
    const { draft, entries } = state.get()
    if (changes.draft !== undefined || changes.entries) keep({ draft, entries })
  }
  const without = (entry: OutboxEntry): readonly OutboxEntry[] =>
    state.get().entries.filter((one) => one !== entry)
  const later = (ms: number): void => {
    callOff?.()
    callOff = clock.after(ms, () => void pump())
  }

  const failed = (entry: OutboxEntry, error: unknown): void => {
    const wait = waitAfter(error, failures++)
    if (wait !== null) {
      set({ isStuck: true })
      return later(wait)
    }
    const type = error instanceof Problem ? error.type : 'internal'
    failures = 0
    // The server answers again: what waits behind it goes on.
    set({ isStuck: false })
    // What has been said of the same since is tried all the same.
    const isLatest = state.get().entries.includes(entry)
    if (!isLatest) return
    if (wordsIn(entry) === null) return set({ entries: without(entry), refusal: type })
    const kept = { ...entry, refused: type }
    set({ entries: state.get().entries.map((one) => (one === entry ? kept : one)) })
  }

  const pump = async (): Promise<void> => {
    callOff?.()
    if (isSending || isClosed) return
    isSending = true
    for (;;) {
      const entry = state.get().entries.find(({ refused }) => refused === undefined)
      if (!entry) break
      try {
        await send(entry)
        failures = 0
        set({ entries: without(entry), isStuck: false })
      } catch (error) {
        failed(entry, error)
        if (state.get().isStuck) break
      }
    }
    isSending = false
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    setDraft: (draft: string): void => set({ draft }),

    /** In place of what was said of the same before. */
    put(entry: OutboxEntry, changes: { draft?: string } = {}): void {
      const others = state.get().entries.filter(({ key }) => key !== entry.key)
      set({ ...changes, entries: [...others, entry], refusal: null })
      void pump()
    },

    discard(key: string): void {
      set({ entries: state.get().entries.filter((entry) => entry.key !== key) })
    },

    /** Tries at once: the connection is back, or the page. */
    wake(): void {
      set({ isStuck: false })
      void pump()
    },

    close(): void {
      isClosed = true
      callOff?.()
    },
  }
}

/** In how many milliseconds it is worth another try; null where the server has said no. */
function waitAfter(error: unknown, failures: number): number | null {
  const patience = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
  if (error instanceof NetworkFailure) return patience
  if (!(error instanceof Problem)) return null
  const { retryAfterSeconds } = error.extra
  if (error.type === 'too-many-requests' || error.type === 'busy')
    return (retryAfterSeconds ?? 1) * FIRST_WAIT_MS
  return error.type === 'unavailable' || error.type === 'internal' ? patience : null
}
