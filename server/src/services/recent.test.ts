import { expect, it } from 'vitest'
import { createRecent } from './recent.ts'

it('[N100] who asks the same within a moment shares one answer, what failed is asked again, and few are kept', async () => {
  let [at, asked] = [0, 0]
  const recent = createRecent<number>({ keepMs: 1_000, most: 2, now: () => at })
  const ask = (key: string) => recent(key, async () => ++asked)
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2])
  at = 999
  expect(await ask('a')).toBe(1)
  at = 1_000
  expect(await ask('a')).toBe(3)
  await expect(recent('c', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await ask('c')).toBe(4)
  expect(await ask('a')).toBe(3)
  expect(await ask('b')).toBe(5)
})

it('[S92] an answer that fails late does not take away the one that took its place', async () => {
  let at = 0
  const recent = createRecent<string>({ keepMs: 10, most: 5, now: () => at })
  const late = Promise.withResolvers<string>()
  const first = recent('a', () => late.promise)
  at = 20
  expect(await recent('a', async () => 'second')).toBe('second')
  late.reject(new Error('late'))
  await expect(first).rejects.toThrow('late')
  expect(await recent('a', async () => 'third')).toBe('second')
})
