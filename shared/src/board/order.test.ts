import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byOrder, orderAt, orderBetween, orderLast, ordersBetween } from './order.ts'

/** Keys as gestures make them: insertions at random places, starting from nothing. */
const made = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((places) => {
  const keys: string[] = []
  for (const place of places) {
    const at = place % (keys.length + 1)
    keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
  }
  return keys
})

const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a', 'a00', 'zzz', 'A00000000000000000000000000', 'a0é', 'a0~', 'a0\0', '__proto__'),
  fc.nat(100_000).map((length) => `a0${'z'.repeat(length)}`),
)

const named = (keys: readonly string[]): [string, { order: string }][] =>
  keys.map((order, i) => [String(i).padStart(3, '0'), { order }])

describe('order', () => {
  it('[B1] a key between two others is strictly between them', () => {
    fc.assert(
      fc.property(made, fc.nat(), (keys, place) => {
        const at = place % (keys.length + 1)
        const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null]
        const key = orderBetween(before, after)
        expect(before === null || before < key).toBe(true)
        expect(after === null || key < after).toBe(true)
      }),
    )
  })

  it('[B1] several keys at once come in a row, strictly between the two others', () => {
    fc.assert(
      fc.property(made, fc.nat(), fc.integer({ min: 0, max: 50 }), (keys, place, count) => {
        const at = place % (keys.length + 1)
        const row = ordersBetween(keys[at - 1] ?? null, keys[at] ?? null, count)
        expect(row).toHaveLength(count)
        const all = [...keys.slice(0, at), ...row, ...keys.slice(at)]
        expect(all).toEqual(all.toSorted(codeUnits))
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('[B1] what is put at an index of a list is found there', () => {
    fc.assert(
      fc.property(made, fc.nat(), (keys, place) => {
        const at = place % (keys.length + 1)
        const order = orderAt(
          keys.map((key) => ({ order: key })),
          at,
        )
        const sorted = [...named(keys), ['new', { order }] as const].toSorted(byOrder)
        expect(sorted.findIndex(([id]) => id === 'new')).toBe(at)
      }),
    )
  })

  it('[B1] what is put last comes after everything', () => {
    fc.assert(
      fc.property(made, (keys) => {
        const last = orderLast(keys.map((order) => ({ order })))
        expect(keys.every((key) => key < last)).toBe(true)
      }),
    )
    expect(orderLast([])).toBe('a0')
  })

  it('[B2] equal keys are in the same order for everybody: by id', () => {
    const entries = [
      ['cat', { order: 'a0' }] as const,
      ['ann', { order: 'a0' }] as const,
      ['bob', { order: 'Zz' }] as const,
    ]
    const ids = (list: typeof entries): string[] => list.toSorted(byOrder).map(([id]) => id)
    expect(ids(entries)).toEqual(['bob', 'ann', 'cat'])
    expect(ids(entries.toReversed())).toEqual(['bob', 'ann', 'cat'])
  })

  it('[B2] what is put among equal keys comes after all of them, and before the next larger', () => {
    const list = ['a0', 'a1', 'a1', 'a1', 'a2'].map((order) => ({ order }))
    for (const index of [2, 3, 4]) {
      const order = orderAt(list, index)
      expect(order > 'a1' && order < 'a2').toBe(true)
    }
  })

  it('[B3] keys that nobody should have written neither throw nor spread', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        for (const key of [
          orderBetween(a, b),
          orderBetween(a, null),
          orderBetween(null, b),
          orderLast([{ order: a }]),
        ]) {
          expect(key).toMatch(/^[0-9A-Za-z]+$/)
          expect(key.length).toBeLessThanOrEqual(202)
        }
      }),
    )
  })

  it('[B3] among hostile keys a good one keeps its place between its good neighbours', () => {
    const list = ['a0', 'a0~', 'a1'].map((order) => ({ order }))
    for (const index of [1, 2]) {
      const order = orderAt(list, index)
      expect(order > 'a0' && order < 'a1').toBe(true)
    }
  })

  it('[B3] two thousand insertions at the same place stay short enough to be read', () => {
    let after: string | null = null
    for (let i = 0; i < 2_000; i++) after = orderBetween('a0', after)
    expect(after?.length).toBeLessThan(250)
  })
})

const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
