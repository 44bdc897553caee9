import * as idb from 'lib0/indexeddb'
import { localBoards } from './local-cache.ts'
import { readCounts } from './unsaved-counts.ts'
import { countWaitingHere } from './waiting-here.ts'

/** How many changes of all boards on this device have not reached the server; signing out would delete them. */
export async function unsavedOnDevice(): Promise<number> {
  const counts = await Promise.all((await localBoards()).map(unsavedIn))
  return counts.reduce((sum, count) => sum + count, 0) + countWaitingHere()
}

async function unsavedIn(name: string): Promise<number> {
  const db = await idb.openDB(name, () => {})
  try {
    const counts = await readCounts(db)
    return [...counts.values()].reduce((sum, count) => sum + count, 0)
  } finally {
    db.close()
  }
}
