import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A board on this device: what was loaded before, and what has not reached the server yet. */
export interface LocalCache {
  /** Fills the document. Gives how many unsaved changes an earlier visit left; rejects if nothing can be kept. */
  load(): Promise<number>
  /** Remembers the number across a reload. */
  keepUnsaved(count: number): void
  /** Called when the device stops taking changes: the disk is full, or the data was removed. */
  onFailure(listener: () => void): void
  /** Removes the board from this device. */
  forget(): Promise<void>
  close(): void
}

const PREFIX = 'wegpunkt/'
/** The key under which the number of unsaved changes lies beside the document. */
export const UNSAVED = 'unsaved'
const TRIM_AFTER_MS = 1_000
/** A browser that does not answer must not keep the board from opening. */
const LOAD_TIMEOUT_MS = 5_000

/** The board in IndexedDB. By person, so that two people at one computer do not share their changes. */
export function openLocalCache(doc: Y.Doc, personKey: string, boardId: string): LocalCache {
  const name = `${PREFIX}${personKey}/${boardId}`
  let stored: IndexeddbPersistence | null = null
  let closed = false
  let failed = false
  let tellFailure: () => void = () => {}
  const writeUnsaved = latestOnly((count: number) => stored?.set(UNSAVED, count))

  const fail = (): void => {
    if (failed || closed) return
    failed = true
    tellFailure()
  }

  const open = async (): Promise<number> => {
    await probe()
    if (closed) return 0
    stored = new IndexeddbPersistence(name, doc)
    guardWrites(stored, fail)
    await stored.whenSynced
    const left: unknown = await stored.get(UNSAVED)
    return typeof left === 'number' && left > 0 ? left : 0
  }

  const close = (): void => {
    closed = true
    void stored?.destroy().catch(ignore)
  }

  return {
    load: () => Promise.race([open(), timeout()]),
    keepUnsaved(count) {
      if (!failed) writeUnsaved(count, fail)
    },
    onFailure(listener) {
      tellFailure = listener
    },
    async forget() {
      close()
      await idb.deleteDB(name)
    },
    close,
  }
}

/** Removes every board from this device; for signing out. */
export async function forgetLocalBoards(): Promise<void> {
  await Promise.all((await localBoards()).map(async (name) => idb.deleteDB(name)))
}

/** The databases of all boards on this device, by name. */
export async function localBoards(): Promise<string[]> {
  // Without IndexedDB (private windows) nothing is kept here.
  const databases = await globalThis.indexedDB?.databases().catch(() => [])
  return (databases ?? []).flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []))
}

// y-indexeddb does not say when a database cannot be opened, so another one is opened first.
async function probe(): Promise<void> {
  const db = await idb.openDB('wegpunkt-probe', () => {})
  db.close()
}

async function timeout(): Promise<never> {
  await new Promise((resolve) => {
    setTimeout(resolve, LOAD_TIMEOUT_MS)
  })
  throw new Error('the local copy did not open in time')
}

/**
 * Does what y-indexeddb does with each update, and hears of failures. As it comes, a write on a closed
 * database throws into whoever edits, and a full disk goes unnoticed.
 */
function guardWrites(stored: IndexeddbPersistence, fail: () => void): void {
  const { doc } = stored
  let trim: ReturnType<typeof setTimeout> | undefined
  const write = (update: Uint8Array, origin: unknown): void => {
    // Before the database is open nothing is lost: opening it writes the whole document.
    if (!stored.db || origin === stored) return
    try {
      const [updates] = idb.transact(stored.db, ['updates'])
      if (updates) idb.rtop(updates.add(update)).catch(fail)
      if (++stored._dbsize < PREFERRED_TRIM_SIZE) return
      clearTimeout(trim)
      trim = setTimeout(() => void storeState(stored, false).catch(fail), TRIM_AFTER_MS)
      // It is what y-indexeddb clears when it is destroyed.
      stored._storeTimeoutId = trim
    } catch {
      // Another tab removed the database: from here on changes live in memory.
      fail()
    }
  }
  doc.off('update', stored._storeUpdate)
  stored._storeUpdate = write
  doc.on('update', write)
}

/** Writes one after the other, and of those that wait only the last. */
function latestOnly(write: (value: number) => Promise<unknown> | undefined) {
  let busy = false
  let waiting: number | null = null
  return function next(value: number, fail: () => void): void {
    waiting = value
    if (busy) return
    busy = true
    const run = async (): Promise<void> => {
      while (waiting !== null) {
        const now = waiting
        waiting = null
        await write(now)
      }
    }
    void run()
      .catch(fail)
      .finally(() => {
        busy = false
      })
  }
}

// Closing a database that never opened has nothing to report.
function ignore(): void {}
