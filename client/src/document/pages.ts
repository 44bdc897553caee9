import type { Store } from './board-document.ts'
import { type Clock, systemClock } from './clock.ts'
import { askedToWait, isMistake } from './sending.ts'
import { type ValueStore, createValueStore } from './value-store.ts'

/** Everybody on a board hears of a change at once: so long they spread their questions about it. */
const SPREAD_MS = 300
const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

/** What the server gives in pages that follow each other by version. */
export interface Pages<S> extends ValueStore<S> {
  /** Whether all of it has been there once. */
  readonly isLoaded: Store<boolean>
  /** Whether the first question has come to an end: with all of it, or with nothing to be had for now. */
  readonly isSettled: Store<boolean>
  close(): void
}

type Options<S, P> = {
  readonly initial: S
  readonly take: (state: S, page: P) => S
  /** How far it has come, as the server says; 0: it has not said yet. */
  readonly version: Store<number>
  /** Asks for what has changed since a version. */
  readonly ask: (since: number) => Promise<P>
  readonly clock?: Clock | undefined
  readonly random?: (() => number) | undefined
  /** Told of what should not have happened. */
  readonly report?: ((error: unknown) => void) | undefined
}

/**
 * Loads what lies beside a board, and what others change of it. A connection that comes back says how far it is by
 * then; only if that is another version anything is asked for.
 */
export function openPages<S extends { readonly version: number }, P extends { readonly rest: boolean }>({
  initial,
  take,
  version,
  ask,
  clock = systemClock,
  random = Math.random,
  report = (error) => reportError(error),
}: Options<S, P>): Pages<S> {
  const all = createValueStore(initial)
  const isLoaded = createValueStore(false)
  const isSettled = createValueStore(false)
  let [isAsking, isClosed, failures] = [false, false, 0]
  /** The version that led to the last questions, so that a server that stays behind it is not asked without end. */
  let heeded = 0
  let callOff: (() => void) | null = null

  const isBehind = (): boolean => {
    const told = version.get()
    return !isLoaded.get() || (told !== 0 && told !== all.get().version && told !== heeded)
  }
  const later = (ms: number): void => {
    callOff ??= clock.after(ms, () => {
      callOff = null
      void load()
    })
  }
  /** What is new, in pages. */
  const askAll = async (): Promise<readonly P[]> => {
    const pages: P[] = []
    let state = all.get()
    for (let rest = true; rest;) {
      const page = await ask(state.version)
      if (isClosed) break
      pages.push(page)
      state = take(state, page)
      ;({ rest } = page)
    }
    return pages
  }
  const load = async (): Promise<void> => {
    isAsking = true
    const told = version.get()
    let [isDone, wait] = [false, 0]
    try {
      const pages = await askAll()
      if (isClosed) return
      heeded = told
      // Onto what is there by now: this client may have been answered something meanwhile.
      all.set(pages.reduce((state, page) => take(state, page), all.get()))
      isLoaded.set(true)
      isDone = true
    } catch (error) {
      if (isClosed) return
      // What the server, or the way to it, did not give is made up for by asking again. What is a mistake of ours is
      // heard of, and the next answer may do.
      if (isMistake(error)) report(error)
      wait = askedToWait(error)
    } finally {
      isAsking = false
    }
    failures = isDone ? 0 : failures + 1
    if (isClosed) return
    isSettled.set(true)
    if (failures > 0) later(Math.max(wait, Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1))))
    else if (isBehind()) later(SPREAD_MS * random())
  }
  const unsubscribe = version.subscribe(() => {
    if (!isAsking && isBehind()) later(SPREAD_MS * random())
  })
  void load()

  return {
    ...all,
    isLoaded,
    isSettled,
    close() {
      isClosed = true
      callOff?.()
      unsubscribe()
    },
  }
}
