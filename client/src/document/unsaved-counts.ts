import * as idb from 'lib0/indexeddb'
import { uuidv4 } from 'lib0/random'

/**
 * Begins the keys under which the numbers of unsaved changes lie beside the document, one for each tab.
 * Earlier versions had this one key for all.
 */
const UNSAVED = 'unsaved'
/** Where y-indexeddb keeps what is beside the document. */
const BESIDE = 'custom'

/** What the tabs of one person say of their unsaved changes to one board, as seen by one of them. */
export interface UnsavedCounts {
  /** Looks at what others say. The function that it gives takes note of it, and tells how many more these are. */
  readOthers(): Promise<() => number>
  /** Whatever others said until now is on the server. */
  othersSaved(): void
  /** Writes down this tab's own number, and removes those of others that are settled. */
  write(own: number): Promise<void>
}

export function createUnsavedCounts(db: IDBDatabase): UnsavedCounts {
  let key = newKey()
  let written = 0
  const seen = new Map<string, number>()
  const settled = new Map<string, number>()

  // A tab may have made more changes since: only the number that was settled goes.
  const removeSettled = async (beside: IDBObjectStore): Promise<void> => {
    for (const [other, count] of settled) {
      settled.delete(other)
      const now: unknown = await idb.get(beside, other)
      if (now !== undefined && now !== count) continue
      await idb.del(beside, other)
      seen.delete(other)
    }
  }

  return {
    async readOthers() {
      const counts = await readCounts(db)
      counts.delete(key)
      return () => {
        let more = 0
        for (const [other, count] of counts) more += Math.max(0, count - (seen.get(other) ?? 0))
        for (const [other, count] of counts) seen.set(other, count)
        return more
      }
    },
    othersSaved() {
      for (const [other, count] of seen) settled.set(other, count)
    },
    async write(own) {
      const [beside] = idb.transact(db, [BESIDE])
      if (!beside) return
      await removeSettled(beside)
      if (own < written) {
        await idb.del(beside, key)
        // Under one key the number only grows: so the same number always means the same changes.
        key = newKey()
      }
      if (own > 0) await idb.put(beside, own, key)
      written = own
    },
  }
}

/** The numbers of all tabs by key, those of tabs that are gone included. */
export async function readCounts(db: IDBDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (!db.objectStoreNames.contains(BESIDE)) return counts
  const [beside] = idb.transact(db, [BESIDE], 'readonly')
  if (!beside) return counts
  for (const { k, v } of await idb.getAllKeysValues(beside)) {
    if (typeof k === 'string' && k.startsWith(UNSAVED) && typeof v === 'number' && v > 0) counts.set(k, v)
  }
  return counts
}

const newKey = (): string => `${UNSAVED}/${uuidv4()}`
