import { expect, it } from 'vitest'
import { shownColumns } from './shown-columns.ts'

it('[P401] shows the columns that mean something, and the first of a million others', () => {
  expect(shownColumns(3, new Map([[2, 'rating']]))).toEqual([0, 1, 2])
  const many = shownColumns(1_000_000, new Map([[999_999, 'rating']]))
  expect(many).toHaveLength(41)
  expect(many.at(-1)).toBe(999_999)
})
