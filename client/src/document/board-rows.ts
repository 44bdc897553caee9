import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import { type AnyRow, type RowState, noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Store } from './board-document.ts'
import { type Clock, systemClock } from './clock.ts'
import { createValueStore } from './value-store.ts'

/** Everybody on a board hears of a change at once: so long they spread their questions about it. */
const SPREAD_MS = 300
const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

/** The rows beside the document of one board, kept up to date while it is open. */
export interface BoardRows extends Store<RowState> {
  /** Whether all rows have been there once. */
  readonly isLoaded: Store<boolean>
  /** Whether the first question has come to an end: with all rows, or with none to be had for now. */
  readonly isSettled: Store<boolean>
  /** What this client has just been answered, before the server tells it to everybody. */
  put(row: AnyRow): void
  drop(kind: RowKind, id: string): void
  close(): void
}

type Options = {
  /** How far the rows of the board have come, as the server says; 0: it has not said yet. */
  readonly version: Store<number>
  /** Asks for what has changed since a version. */
  readonly ask: (since: number) => Promise<RowsPage>
  readonly clock?: Clock
  readonly random?: () => number
}

/**
 * Loads the rows of a board, and what others change of them. A connection that comes back says how far they are by
 * then; only if that is another version anything is asked for.
 */
export function openBoardRows({
  version,
  ask,
  clock = systemClock,
  random = Math.random,
}: Options): BoardRows {
  const rows = createValueStore<RowState>(noRowState)
  const isLoaded = createValueStore(false)
  const isSettled = createValueStore(false)
  let [isAsking, isClosed, failures] = [false, false, 0]
  /** The version that led to the last questions, so that a server that stays behind it is not asked without end. */
  let heeded = 0
  let callOff: (() => void) | null = null

  const isBehind = (): boolean => {
    const told = version.get()
    return !isLoaded.get() || (told !== 0 && told !== rows.get().version && told !== heeded)
  }
  const later = (ms: number): void => {
    callOff ??= clock.after(ms, () => {
      callOff = null
      void load()
    })
  }
  const load = async (): Promise<void> => {
    isAsking = true
    const told = version.get()
    try {
      let state = rows.get()
      for (let rest = true; rest;) {
        const page = await ask(state.version)
        if (isClosed) return
        state = takePage(state, page)
        ;({ rest } = page)
      }
      failures = 0
      heeded = told
      rows.set(state)
      isLoaded.set(true)
    } catch {
      // Whatever it was, the next answer makes up for it: nothing is lost by asking again.
      failures++
    } finally {
      isAsking = false
    }
    if (isClosed) return
    isSettled.set(true)
    if (failures > 0) later(Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1)))
    else if (isBehind()) later(SPREAD_MS * random())
  }
  const unsubscribe = version.subscribe(() => {
    if (!isAsking && isBehind()) later(SPREAD_MS * random())
  })
  void load()

  const change = (row: Partial<Pick<RowsPage, 'rows' | 'gone'>>): void => {
    const { version: known, personas, workshop, results, locked } = rows.get()
    const beside = { personas, workshop, results, locked }
    const page = { since: -1, version: known, rows: [], gone: [], ...beside, ...row }
    rows.set(takePage(rows.get(), page))
  }
  return {
    get: rows.get,
    subscribe: rows.subscribe,
    isLoaded,
    isSettled,
    put: (row) => change({ rows: [row] }),
    drop: (kind, id) => change({ gone: [{ kind, id, createdAt: '' }] }),
    close() {
      isClosed = true
      callOff?.()
      unsubscribe()
    },
  }
}
