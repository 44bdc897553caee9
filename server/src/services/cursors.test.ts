import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCursors } from './cursors.ts'

const versions = fc.integer({ min: 1, max: 2 ** 32 - 1 })

it('[N120] a sealed version comes back for what it was sealed for, however many there were meanwhile', () => {
  const cursors = createCursors()
  fc.assert(
    fc.property(versions, (version) => {
      const cursor = cursors.at('board', version)
      expect(Number.isSafeInteger(cursor)).toBe(true)
      expect(cursors.versionAt('board', cursor)).toBe(version)
      expect(cursors.versionAt('other', cursor)).not.toBe(version)
    }),
  )
})

it('[N120] neighbours lie nowhere near each other, and what was never told is the beginning', () => {
  const cursors = createCursors()
  const near = Array.from({ length: 200 }, (_, i) => cursors.at('board', 1_000 + i))
  const apart = near.slice(1).map((cursor, i) => Math.abs(cursor - (near[i] ?? 0)))
  expect(new Set(near).size).toBe(near.length)
  expect(apart.filter((distance) => distance < 2 ** 24).length).toBeLessThan(3)
  for (const never of [0, -1, 1.5, 2 ** 48, Number.NaN, 12_345, 2 ** 40])
    expect(cursors.versionAt('board', never)).toBe(0)
  expect(createCursors().versionAt('board', cursors.at('board', 7))).not.toBe(7)
})
