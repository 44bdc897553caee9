import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openLocalCache } from './local-cache.ts'
import { unsavedOnDevice } from './unsaved-on-device.ts'
import { forgetWaitingHere } from './waiting-here.ts'

async function visit(board: string, unsaved: number): Promise<void> {
  const cache = openLocalCache(new Y.Doc(), 'ann', board)
  await cache.load()
  cache.keepUnsaved(unsaved, 0)
  // The number is written after the call returns.
  await vi.waitFor(async () => {
    const again = openLocalCache(new Y.Doc(), 'ann', board)
    expect(await again.load()).toBe(unsaved)
    again.close()
  })
  cache.close()
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what signing out would delete', () => {
  it('[P56] the changes of all boards on this device are counted', async () => {
    await visit('washing-machine', 3)
    await visit('dryer', 0)
    await visit('oven', 4)
    expect(await unsavedOnDevice()).toBe(7)
  })

  it('[P56] each tab counts what it made itself, and the one number of earlier versions counts as well', async () => {
    await visit('oven', 4)
    const [first, second] = [new Y.Doc(), new Y.Doc()].map((doc) => openLocalCache(doc, 'ann', 'oven'))
    expect([await first?.load(), await second?.load()]).toEqual([4, 4])
    first?.keepUnsaved(6, 4)
    second?.keepUnsaved(4, 4)
    first?.close()
    second?.close()
    await vi.waitFor(async () => expect(await unsavedOnDevice()).toBe(6))
    const db = await idb.openDB('wegpunkt/ann/oven', () => {})
    const [beside] = idb.transact(db, ['custom'])
    if (beside) await idb.put(beside, 3, 'unsaved')
    db.close()
    expect(await unsavedOnDevice()).toBe(9)
  })

  it('[K147] what somebody said in workshops and is not sent is counted, of board and phone, and goes with signing out', async () => {
    const kept = {
      'wegpunkt-contributions/w-ann/oven/1': [{ id: 'a', run: null, wish: { do: 'remove' } }],
      'wegpunkt-rounds/ann/oven/2': [{ run: 'r', ballot: {} }, { run: 'r' }],
      'wegpunkt.remembered.companion.w.ann': { draft: '', entries: [{}] },
      'wegpunkt.language': 'de',
    }
    const lists = Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)] as const)
    const device: Record<string, string> = Object.fromEntries(lists)
    Object.defineProperties(device, {
      getItem: { value: (key: string) => device[key] ?? null },
      removeItem: { value: (key: string) => delete device[key] },
    })
    vi.stubGlobal('localStorage', device)
    expect(await unsavedOnDevice()).toBe(4)
    forgetWaitingHere()
    expect(Object.keys(device)).toEqual(['wegpunkt.language'])
  })

  it('[P56] nothing is there before a board was opened, or without IndexedDB', async () => {
    expect(await unsavedOnDevice()).toBe(0)
    vi.stubGlobal('indexedDB', undefined)
    expect(await unsavedOnDevice()).toBe(0)
  })
})
