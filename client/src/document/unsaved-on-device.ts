import * as idb from 'lib0/indexeddb'
import { UNSAVED, localBoards } from './local-cache.ts'

/** Where y-indexeddb keeps what is beside the document. */
const BESIDE = 'custom'

/** How many changes of all boards on this device have not reached the server; signing out would delete them. */
export async function unsavedOnDevice(): Promise<number> {
  const counts = await Promise.all((await localBoards()).map(unsavedIn))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function unsavedIn(name: string): Promise<number> {
  const db = await idb.openDB(name, () => {})
  try {
    if (!db.objectStoreNames.contains(BESIDE)) return 0
    const [beside] = idb.transact(db, [BESIDE], 'readonly')
    const count: unknown = beside && (await idb.get(beside, UNSAVED))
    return typeof count === 'number' && count > 0 ? count : 0
  } finally {
    db.close()
  }
}
