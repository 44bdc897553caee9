import * as idb from 'lib0/indexeddb'
import { type IndexeddbPersistence, PREFERRED_TRIM_SIZE, fetchUpdates } from 'y-indexeddb'
import * as Y from 'yjs'

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
      trim = setTimeout(() => void trimmed(stored).catch(fail), TRIM_AFTER_MS)
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
  // A device that is full may say so only when all of a transaction is to be written.
  const hear = (db: IDBDatabase): void => {
    for (const event of ['error', 'abort']) db.addEventListener(event, fail)
  }
  // One that cannot be opened is told by `probeStorage`.
  void stored._db.then(hear, () => undefined)
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

/** Puts one update in the place of many. As `storeState` of y-indexeddb, which hears nothing of a write that fails. */
async function trimmed(stored: IndexeddbPersistence): Promise<void> {
  const updates = await fetchUpdates(stored)
  if (stored._dbsize < PREFERRED_TRIM_SIZE) return
  await idb.rtop(updates.add(Y.encodeStateAsUpdate(stored.doc)))
  await idb.del(updates, idb.createIDBKeyRangeUpperBound(stored._dbref, true))
  stored._dbsize = await idb.count(updates)
}

/**
 * Hears of the first write of y-indexeddb, which nobody can wait for, until the answered function is called: a device
 * that has no room left refuses it.
 */
export function hearRefusals(fail: () => void): () => void {
  const hear = (event: PromiseRejectionEvent): void => {
    if (!String(event.reason).includes('QuotaExceededError')) return
    event.preventDefault()
    fail()
  }
  globalThis.addEventListener?.('unhandledrejection', hear)
  return () => globalThis.removeEventListener?.('unhandledrejection', hear)
}
