import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createUnsavedCounts, readCounts } from './unsaved-counts.ts'

let db: IDBDatabase

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  db = await idb.openDB('board', (made) => idb.createStores(made, [['custom']]))
})
afterEach(() => {
  db.close()
  vi.unstubAllGlobals()
})

const numbers = async (): Promise<number[]> => [...(await readCounts(db)).values()]

describe('the numbers of unsaved changes on the device', () => {
  it('[D62] those of others go when they are saved, and what was added since stays', async () => {
    const [ann, twin] = [createUnsavedCounts(db), createUnsavedCounts(db)]
    await ann.write(2)
    const take = await twin.readOthers()
    expect(take()).toBe(2)
    await ann.write(3)
    twin.othersSaved()
    await twin.write(0)
    expect(await numbers()).toEqual([3])
    const takeMore = await twin.readOthers()
    expect(takeMore()).toBe(1)
    twin.othersSaved()
    await twin.write(0)
    expect(await numbers()).toEqual([])
  })

  it('[D62] the same number of other changes is not taken for the one that was saved', async () => {
    const [ann, twin] = [createUnsavedCounts(db), createUnsavedCounts(db)]
    await ann.write(1)
    const take = await twin.readOthers()
    take()
    await ann.write(0)
    await ann.write(1)
    twin.othersSaved()
    await twin.write(0)
    expect(await numbers()).toEqual([1])
  })

  it('[D62] what was only looked at does not go', async () => {
    const [ann, twin] = [createUnsavedCounts(db), createUnsavedCounts(db)]
    await ann.write(1)
    await twin.readOthers()
    twin.othersSaved()
    await twin.write(0)
    expect(await numbers()).toEqual([1])
  })
})
