import { describe, expect, it } from 'vitest'
import { firstInSight, headsFrom } from './heads-in-sight.ts'
import type { HeadLine } from './heads.ts'

const lines = (count: number): HeadLine[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    start: index * 100,
    length: 100,
    index,
    ownName: '',
    name: '',
  }))

describe('the heads that are there', () => {
  it('[P222] are all, of as many as people make', () => {
    const all = lines(200)
    expect(headsFrom(all, firstInSight(all, 15_000))).toEqual(all)
  })

  it('[P222] are those from where one looks on, of 50,000 that a program made', () => {
    const all = lines(50_000)
    for (const border of [-1e9, 0, 99, 5_000, 1_234_567, 4_999_999]) {
      const heads = headsFrom(all, firstInSight(all, border))
      const seen = all.find(({ start, length }) => start + length > border)
      expect(heads.length).toBeLessThanOrEqual(200)
      expect(heads).toContain(seen)
    }
  })

  it('[P222] stay the same while one moves a little', () => {
    const all = lines(1_000)
    expect(firstInSight(all, 10_100)).toBe(firstInSight(all, 10_900))
  })
})
