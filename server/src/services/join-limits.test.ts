import { JOINS_BURST } from '@wegpunkt/shared/limits'
import { expect, it } from 'vitest'
import { countWrongLink, limitCodes, limitJoins } from './attempt-limits.ts'
import { createAttempts } from './attempts.ts'
import { hashJoinCode, isJoinCode, newJoinCode } from './join-code.ts'
import { hashSecret, newSecret } from './random-id.ts'

it('[K51] a room behind one address joins at once; a flood from one or from many is slowed', () => {
  let now = 0
  const attempts = createAttempts(() => now)
  const join = (address: string, workshop = 'w'): boolean => {
    try {
      limitJoins(attempts, address, workshop)
      return true
    } catch {
      return false
    }
  }
  const many = (count: number, address: (i: number) => string, workshop?: string): number =>
    Array.from({ length: count }, (_, i) => join(address(i), workshop)).filter(Boolean).length
  expect(many(300, () => 'one')).toBe(300)
  expect(many(1_000, () => 'one')).toBe(JOINS_BURST - 300)
  expect(many(10_000, (i) => `of ${i}`)).toBe(JOINS_BURST)
  expect(many(300, () => 'other', 'v')).toBe(300)
  now += 60_000
  expect(many(1_000, () => 'one')).toBeGreaterThan(200)
})

it('[K51] what opens a door costs nothing; wrong links are many, wrong codes are few', () => {
  let now = 0
  const attempts = createAttempts(() => now)
  const tries = (attempt: typeof limitCodes | typeof countWrongLink): number => {
    let passed = 0
    try {
      for (; passed < 5_000; passed++) attempt(attempts, 'one')
    } catch {
      // The first that is refused ends it.
    }
    return passed
  }
  for (let i = 0; i < 1_000; i++) limitCodes(attempts, 'one')()
  expect([tries(limitCodes), tries(countWrongLink)]).toEqual([60, 1_000])
  now += 60_000
  expect(tries(limitCodes)).toBe(12)
})

it('[K45] a code is read however it is typed, and is never taken for the token of a link', () => {
  for (let i = 0; i < 200; i++) {
    const code = newJoinCode()
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i')} `
    expect(hashJoinCode(typed)).toBe(hashJoinCode(code))
    expect([isJoinCode(typed), isJoinCode(newSecret())]).toEqual([true, false])
    expect(hashSecret(code)).not.toBe(hashJoinCode(code))
  }
})
