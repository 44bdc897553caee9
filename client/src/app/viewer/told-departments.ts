import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Store } from '../../document/board-document.ts'
import type { Clock } from '../../document/clock.ts'
import { isMistake, waitAfter } from '../../document/sending.ts'
import { createValueStore } from '../../document/value-store.ts'

/** Everybody who looks sees a new name at once: so long they spread their questions. */
const SPREAD_MS = 1_000

/** What the departments are called that the link names, as far as it has told; others are called by their keys. */
export interface ToldDepartments extends Store<readonly Department[]> {
  /** These are named by what is seen. What has not been told yet is asked for. */
  need(keys: Iterable<string>): void
  /** The link shows something else by now. */
  refresh(): void
  close(): void
}

type Parts = {
  readonly ask: () => Promise<readonly Department[]>
  readonly clock: Clock
  readonly random: () => number
  /** Told of what should not have happened. */
  readonly report?: (error: unknown) => void
}

export function openToldDepartments({
  ask,
  clock,
  random,
  report = (error) => reportError(error),
}: Parts): ToldDepartments {
  const told = createValueStore<readonly Department[]>([])
  /** Whoever writes to a board may name what there is not: that is asked for once. */
  const asked = new Set<string>()
  const missing = new Set<string>()
  let round = 0
  let failures = 0
  let isAsking = false
  let isClosed = false
  let callOff: (() => void) | null = null

  const load = async (): Promise<void> => {
    const own = ++round
    callOff?.()
    callOff = null
    isAsking = true
    const asking = [...missing]
    const answer = await ask().catch((error: unknown) => {
      if (own === round) failed(error)
      return null
    })
    if (own !== round || isClosed) return
    isAsking = false
    if (!answer) return
    failures = 0
    for (const key of asking) asked.add(key)
    told.set(answer)
    need([...missing])
  }
  const failed = (error: unknown): void => {
    if (isClosed) return
    if (isMistake(error)) report(error)
    const wait = waitAfter(error, ++failures, random)
    // What is refused is asked for again with the next that is named.
    if (wait !== null) soon(wait)
  }
  const soon = (ms = SPREAD_MS * random()): void => {
    if (!isClosed) callOff ??= clock.after(ms, () => void load())
  }
  const need = (keys: Iterable<string>): void => {
    missing.clear()
    const known = new Set([...told.get().map(({ key }) => key), ...asked])
    for (const key of keys) if (!known.has(key)) missing.add(key)
    if (missing.size > 0 && !isAsking) soon()
  }

  void load()
  return {
    get: told.get,
    subscribe: told.subscribe,
    need,
    refresh() {
      asked.clear()
      void load()
    },
    close() {
      isClosed = true
      callOff?.()
    },
  }
}
