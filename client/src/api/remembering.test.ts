import { Problem } from '@wegpunkt/shared/http/problem'
import { needed, readObject, readText } from '@wegpunkt/shared/read-value'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NetworkFailure } from './call.ts'
import { forgetAll, recall } from './remembered.ts'
import { remembering } from './remembering.ts'

function storage(): Storage {
  const values = new Map<string, string>()
  const methods = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
  return new Proxy(methods, {
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as unknown as Storage
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  return () => vi.unstubAllGlobals()
})

const Board = readObject<{ title: string }>({ title: needed(readText) })
const away = async (): Promise<never> => {
  throw new NetworkFailure('away')
}

describe('what this device remembers', () => {
  it('[P50] without a connection, the answer of the last time is given', async () => {
    await remembering('board.1', Board, async () => ({ title: 'one' }))
    expect(await remembering('board.1', Board, away)).toEqual({ title: 'one' })
  })

  it('[P50] without a connection and an earlier answer, the failure is said', async () => {
    await expect(remembering('board.2', Board, away)).rejects.toBeInstanceOf(NetworkFailure)
  })

  it('[P50] what the server refuses is not answered from this device', async () => {
    await remembering('board.1', Board, async () => ({ title: 'one' }))
    const refused = async (): Promise<never> => {
      throw new Problem('board-not-found')
    }
    await expect(remembering('board.1', Board, refused)).rejects.toMatchObject({ type: 'board-not-found' })
  })

  it('[P50] what an older version kept in another shape counts as nothing', async () => {
    localStorage.setItem('wegpunkt.remembered.board.1', '{"name":"one"}')
    expect(recall('board.1', Board)).toBeNull()
    localStorage.setItem('wegpunkt.remembered.board.1', 'no JSON')
    expect(recall('board.1', Board)).toBeNull()
  })

  it('[P51] signing out forgets all of it, and nothing else', async () => {
    localStorage.setItem('wegpunkt.language', 'de')
    await remembering('board.1', Board, async () => ({ title: 'one' }))
    forgetAll()
    expect(recall('board.1', Board)).toBeNull()
    expect(localStorage.getItem('wegpunkt.language')).toBe('de')
  })
})
