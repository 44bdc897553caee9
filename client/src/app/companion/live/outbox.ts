import type { ProblemType } from '@wegpunkt/shared/http/problem'
import type { Clock } from '../../../document/clock.ts'
import { createSending } from '../../../document/sending.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { type Kept, type OutboxEntry, wordsIn } from './outbox-entry.ts'

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
  const set = (changes: Partial<OutboxState>): void => {
    state.set({ ...state.get(), ...changes })
    const { draft, entries } = state.get()
    if (changes.draft !== undefined || changes.entries) keep({ draft, entries })
  }
  const without = (entry: OutboxEntry): readonly OutboxEntry[] =>
    state.get().entries.filter((one) => one !== entry)
  const sending = createSending<OutboxEntry>({
    clock,
    next: () => state.get().entries.find(({ refused }) => refused === undefined) ?? null,
    ask: send,
    answered: (entry) => set({ entries: without(entry), isStuck: false }),
    unanswered: () => set({ isStuck: true }),
    refused(entry, { type }) {
      // The server answers again: what waits behind it goes on.
      set({ isStuck: false })
      // What has been said of the same since is tried all the same.
      if (!state.get().entries.includes(entry)) return
      if (wordsIn(entry) === null) return set({ entries: without(entry), refusal: type })
      const kept = { ...entry, refused: type }
      set({ entries: state.get().entries.map((one) => (one === entry ? kept : one)) })
    },
  })

  return {
    get: state.get,
    subscribe: state.subscribe,
    setDraft: (draft: string): void => set({ draft }),

    /** In place of what was said of the same before. */
    put(entry: OutboxEntry, changes: { draft?: string } = {}): void {
      const others = state.get().entries.filter(({ key }) => key !== entry.key)
      set({ ...changes, entries: [...others, entry], refusal: null })
      sending.wake()
    },

    discard(key: string): void {
      set({ entries: state.get().entries.filter((entry) => entry.key !== key) })
    },

    /** Tries at once: the connection is back, or the page. */
    wake(): void {
      set({ isStuck: false })
      sending.retryNow()
    },

    close: sending.close,
  }
}
