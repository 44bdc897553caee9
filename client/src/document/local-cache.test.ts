import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type LocalCache, forgetLocalBoards, openLocalCache } from './local-cache.ts'

const caches: LocalCache[] = []

function open(person: string, board = 'board') {
  const doc = new Y.Doc()
  const cache = openLocalCache(doc, person, board)
  caches.push(cache)
  return { doc, cache, stages: doc.getMap('stages') }
}

/** What a visit leaves on the device. */
async function visit(person: string, key: string): Promise<void> {
  const { cache, stages } = open(person)
  await cache.load()
  stages.set(key, 1)
  cache.keepUnsaved(1, 0)
  cache.keepUnsaved(2, 0)
  cache.keepUnsaved(3, 0)
  await written()
  cache.close()
}

const written = (): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, 50)
  })

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  for (const cache of caches.splice(0)) cache.close()
  vi.unstubAllGlobals()
})

describe('the copy on this device', () => {
  it('[D25] comes back with the number of unsaved changes', async () => {
    await visit('ann', 'buy')
    const { cache, stages } = open('ann')
    expect(await cache.load()).toBe(3)
    expect([...stages.keys()]).toEqual(['buy'])
  })

  it('[D25] belongs to one person', async () => {
    await visit('ann', 'buy')
    const { cache, stages } = open('bob')
    expect(await cache.load()).toBe(0)
    expect(stages.size).toBe(0)
  })

  it('[D25] is gone after everything was forgotten, also while it is open', async () => {
    await visit('ann', 'buy')
    const { cache, doc } = open('ann')
    await cache.load()
    const failed = vi.fn<() => void>()
    cache.onFailure(failed)
    await forgetLocalBoards()
    expect(await indexedDB.databases()).not.toContainEqual(
      expect.objectContaining({ name: 'wegpunkt/ann/board' }),
    )
    // Whoever goes on editing hears of it, and no edit throws.
    expect(() => doc.getMap('stages').set('late', 1)).not.toThrow()
    expect(failed).toHaveBeenCalledTimes(1)
    const after = open('ann')
    await after.cache.load()
    expect(after.stages.size).toBe(0)
  })

  it('[D77] a device that is full is told, and no edit throws', async () => {
    const { cache, doc } = open('ann')
    await cache.load()
    const failed = vi.fn<() => void>()
    cache.onFailure(failed)
    // As Chromium refuses: the request is taken, and fails a moment later.
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      const request = { onerror: (_: object) => {} }
      setTimeout(() => request.onerror({ target: { error: 'QuotaExceededError' } }))
      return request as unknown as IDBRequest<IDBValidKey>
    })
    expect(() => doc.getMap('stages').set('late', 1)).not.toThrow()
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    add.mockRestore()
    cache.close()
  })

  it('[D25] one board alone can be forgotten', async () => {
    await visit('ann', 'buy')
    const { cache } = open('ann')
    await cache.load()
    await cache.forget()
    const after = open('ann')
    expect(await after.cache.load()).toBe(0)
    expect(after.stages.size).toBe(0)
  })

  it('[D25] many updates are kept as one', async () => {
    const { cache, stages } = open('ann')
    await cache.load()
    for (let i = 0; i < 600; i++) stages.set('buy', i)
    await new Promise((resolve) => {
      setTimeout(resolve, 1_300)
    })
    cache.close()
    const after = open('ann')
    await after.cache.load()
    expect(after.stages.get('buy')).toBe(599)
  })

  it('[D14] a browser without IndexedDB is told at once', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const { cache, stages } = open('ann')
    await expect(cache.load()).rejects.toThrow()
    stages.set('buy', 1)
    cache.keepUnsaved(1, 0)
    await forgetLocalBoards()
    expect(stages.size).toBe(1)
  })

  it('[D14] so is one that refuses to open it, as in a private window', async () => {
    const refuse = (): IDBOpenDBRequest => {
      const request = { error: new Error('not allowed') } as unknown as IDBOpenDBRequest
      queueMicrotask(() => request.onerror?.({ target: request } as unknown as Event))
      return request
    }
    vi.stubGlobal('indexedDB', { open: refuse, databases: () => Promise.reject(new Error('not allowed')) })
    await expect(open('ann').cache.load()).rejects.toThrow()
    await expect(forgetLocalBoards()).resolves.toBeUndefined()
  })

  it('[D74] has what came from the server at the latest when the board is closed, below what was made on it', async () => {
    const server = new Y.Doc()
    server.getMap('stages').set('theirs', 1)
    const came = Y.encodeStateAsUpdate(server)
    const first = open('ann')
    await first.cache.load()
    first.cache.keep([came])
    first.cache.close()
    const second = open('ann')
    await second.cache.load()
    expect([...second.stages.keys()]).toEqual(['theirs'])
  })

  it('[D74] writes what came from the server before what was made after it', async () => {
    const { doc, cache, stages } = open('ann')
    await cache.load()
    const server = new Y.Doc()
    server.getMap('stages').set('theirs', 'x'.repeat(1_000))
    const add = vi.spyOn(IDBObjectStore.prototype, 'add')
    cache.keep([Y.encodeStateAsUpdate(server)])
    expect(add).not.toHaveBeenCalled()
    stages.set('mine', 1)
    expect(add.mock.calls.map(([update]) => (update as Uint8Array).length > 1_000)).toEqual([true, false])
    add.mockRestore()
    doc.destroy()
  })
})
