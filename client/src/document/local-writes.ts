import * as idb from 'lib0/indexeddb'
import { type IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb'

/** The board is on the screen first. */
const KEEP_AFTER_MS = 500
const TRIM_AFTER_MS = 1_000

export interface LocalWrites {
  /** Writes updates that the document does not tell of: after a while, and before anything that comes after them. */
  keep(updates: readonly Uint8Array[]): void
  /** Writes now what waits. */
  flush(): void
}

/**
 * Does what y-indexeddb does with each update, and hears of failures. As it comes, a write on a closed
 * database throws into whoever edits, and a full disk goes unnoticed.
 */
export function guardWrites(stored: IndexeddbPersistence, fail: () => void): LocalWrites {
  const { doc } = stored
  let trim: ReturnType<typeof setTimeout> | undefined
  let waiting: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const put = (added: readonly Uint8Array[]): void => {
    // Before the database is open nothing is lost: opening it writes the whole document.
    if (!stored.db || added.length === 0) return
    try {
      const [updates] = idb.transact(stored.db, ['updates'])
      for (const update of added) if (updates) idb.rtop(updates.add(update)).catch(fail)
      stored._dbsize += added.length
      if (stored._dbsize < PREFERRED_TRIM_SIZE) return
      clearTimeout(trim)
      trim = setTimeout(() => void storeState(stored, false).catch(fail), TRIM_AFTER_MS)
      // It is what y-indexeddb clears when it is destroyed.
      stored._storeTimeoutId = trim
    } catch {
      // Another tab removed the database: from here on changes live in memory.
      fail()
    }
  }
  const takeWaiting = (): Uint8Array[] => {
    clearTimeout(timer)
    timer = undefined
    const updates = waiting
    waiting = []
    return updates
  }
  const flush = (): void => put(takeWaiting())
  const write = (update: Uint8Array, origin: unknown): void => {
    if (origin !== stored) put([...takeWaiting(), update])
  }
  doc.off('update', stored._storeUpdate)
  stored._storeUpdate = write
  doc.on('update', write)
  return {
    keep(updates) {
      waiting.push(...updates)
      timer ??= setTimeout(flush, KEEP_AFTER_MS)
    },
    flush,
  }
}
