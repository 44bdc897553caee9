import * as idb from 'lib0/indexeddb'
import { createUnsavedCounts } from './unsaved-counts.ts'

/** The numbers beside a board in IndexedDB, over a connection of its own: the last number is written before it closes. */
export interface Beside {
  /**
   * Reads the document with `read`, and gives how many more unsaved changes of others it has got now. When it is
   * too late to count them, they stay with the others.
   */
  readOthers(read: () => Promise<unknown>, isTooLate: () => boolean): Promise<number>
  /** Of what waits to be written, only the last is. */
  keepUnsaved(own: number, othersSaved: boolean): Promise<void>
  close(): Promise<void>
}

/** Opens what lies beside the board of this name. `written` is called when unsaved changes of this tab are there. */
export async function openBeside(name: string, written: () => void): Promise<Beside> {
  // Should it have been removed just now, it must come back in the form that y-indexeddb expects.
  const db = await idb.openDB(name, (made) =>
    idb.createStores(made, [['updates', { autoIncrement: true }], ['custom']]),
  )
  const counts = createUnsavedCounts(db)
  let last: Promise<unknown> = Promise.resolve()
  let waiting: number | null = null
  // One after the other: nobody counts what is just being removed.
  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act, act)
    last = mine.catch(() => {})
    return mine
  }
  const write = async (): Promise<void> => {
    if (waiting === null) return
    const own = waiting
    waiting = null
    await counts.write(own)
    if (own > 0) written()
  }

  return {
    readOthers: async (read, isTooLate) =>
      inTurn(async () => {
        // Numbers first: the document then has at least what they count.
        const take = await counts.readOthers()
        await read()
        return isTooLate() ? 0 : take()
      }),
    async keepUnsaved(own, othersSaved) {
      if (othersSaved) counts.othersSaved()
      const isQueued = waiting !== null
      waiting = own
      if (!isQueued) await inTurn(write)
    },
    close: async () => inTurn(async () => db.close()),
  }
}
