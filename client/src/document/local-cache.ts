import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence, fetchUpdates } from 'y-indexeddb'
import type * as Y from 'yjs'
import { type Beside, openBeside } from './beside.ts'
import { type LocalWrites, guardWrites, hearRefusals } from './local-writes.ts'
import { openOtherTabs } from './other-tabs.ts'
import { probeStorage } from './storage-probe.ts'

/** A board on this device: what was loaded before, and what has not reached the server yet. */
export interface LocalCache {
  /**
   * Fills the document. Gives how many unsaved changes others left, which are earlier visits and other tabs;
   * rejects if nothing can be kept.
   */
  load(): Promise<number>
  /** Takes up what other tabs have put on the device since. Gives how many more unsaved changes there are. */
  readOthers(): Promise<number>
  /** Called when another tab has put a change on the device. */
  onOthers(listener: () => void): void
  /** Puts updates on the device that the document's event `update` does not tell of: soon, the board comes first. */
  keep(updates: readonly Uint8Array[]): void
  /** Remembers across a reload how many changes are unsaved, and that so many of them were made by others. */
  keepUnsaved(count: number, byOthers: number): void
  /** Called when the device stops taking changes: the disk is full, or the data was removed. */
  onFailure(listener: () => void): void
  /** Removes the board from this device. */
  forget(): Promise<void>
  close(): void
}

const PREFIX = 'wegpunkt/'
/** A browser that does not answer must not keep the board from opening. */
const LOAD_TIMEOUT_MS = 5_000

/** The board in IndexedDB. By person, so that two people at one computer do not share their changes. */
export function openLocalCache(doc: Y.Doc, personKey: string, boardId: string): LocalCache {
  const name = `${PREFIX}${personKey}/${boardId}`
  let stored: IndexeddbPersistence | null = null
  let writes: LocalWrites | null = null
  let beside: Beside | null = null
  let closed = false
  let failed = false
  let stopHearing: () => void = () => {}
  let tellFailure: () => void = () => {}
  let tellOthers: () => void = () => {}
  const tabs = openOtherTabs(name, () => tellOthers())

  const fail = (): void => {
    if (failed || closed) return
    failed = true
    tellFailure()
  }

  const openStored = async (): Promise<void> => {
    if (closed) return
    stored = new IndexeddbPersistence(name, doc)
    stopHearing = hearRefusals(fail)
    writes = guardWrites(stored, fail)
    await stored.whenSynced
  }
  const open = async (isTooLate: () => boolean): Promise<number> => {
    // y-indexeddb does not say when a database cannot be opened.
    await probeStorage()
    if (closed) return 0
    const opened = await openBeside(name, () => tabs.tell())
    if (closed) {
      void opened.close()
      return 0
    }
    beside = opened
    return opened.readOthers(openStored, () => closed || isTooLate())
  }
  const readOthers = async (): Promise<number> => {
    const from = stored
    if (!from || !beside || failed || closed) return 0
    try {
      return await beside.readOthers(
        () => fetchUpdates(from),
        () => closed,
      )
    } catch {
      fail()
      return 0
    }
  }

  const close = (): void => {
    if (closed) return
    closed = true
    tellOthers = () => {}
    stopHearing()
    writes?.flush()
    void stored?.destroy().catch(ignore)
    if (beside) void beside.close().finally(() => tabs.close())
    else tabs.close()
  }

  return {
    async load() {
      let late = false
      const giveUp = timeout().catch((error: unknown) => {
        late = true
        throw error
      })
      return Promise.race([open(() => late), giveUp])
    },
    readOthers,
    onOthers(listener) {
      tellOthers = listener
    },
    keep: (updates) => writes?.keep(updates),
    keepUnsaved(count, byOthers) {
      if (!failed && !closed) beside?.keepUnsaved(count - byOthers, byOthers === 0).catch(fail)
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

async function timeout(): Promise<never> {
  await new Promise((resolve) => {
    setTimeout(resolve, LOAD_TIMEOUT_MS)
  })
  throw new Error('the local copy did not open in time')
}

// Closing a database that never opened has nothing to report.
function ignore(): void {}
