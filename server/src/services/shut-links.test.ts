import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { SqliteError } from '../storage/sqlite/failure.ts'
import { createShutLinks } from './shut-links.ts'

const FULL = 13

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[S96] a link that is shut while something else of it is being written stays shut until that is written, too', async () => {
  const ended: string[] = []
  const links = createShutLinks({ openViews: { linkEnded: (id) => void ended.push(id) }, log: silentLog })
  const written: string[] = []
  let isFull = true
  const { promise, resolve } = Promise.withResolvers<void>()
  const renamed = links.write('l', () => promise, false)
  const revoke = async (): Promise<void> => {
    if (isFull) throw new SqliteError('database or disk is full', FULL)
    written.push('revoked')
  }
  await expect(links.write('l', revoke)).rejects.toThrow('full')
  resolve()
  await renamed
  expect([links.isShut('l'), ended]).toEqual([true, ['l']])
  await vi.advanceTimersByTimeAsync(2_000)
  expect([links.isShut('l'), written]).toEqual([true, []])
  isFull = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect([links.isShut('l'), written, vi.getTimerCount()]).toEqual([false, ['revoked'], 0])
})
