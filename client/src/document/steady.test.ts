import { expect, it } from 'vitest'
import { steady } from './steady.ts'

it('[H94] what says the same as before is the same value, and anything else another', () => {
  let words: readonly string[] | null = ['a']
  const read = steady(() => words && { words: [...words] })
  const first = read()
  expect(read()).toBe(first)
  words = ['a', 'b']
  expect(read()).toEqual({ words: ['a', 'b'] })
  words = null
  expect(read()).toBeNull()
  words = ['a']
  expect(read()).toEqual(first)
})
