import { expect, it } from 'vitest'
import { revealBy } from './reveal.ts'

const screen = [1_000, 700] as const

it('[C35] a text that can be seen stays where it is when one begins to type', () => {
  expect(revealBy({ x: 100, y: 100, w: 200, h: 88 }, screen)).toEqual([0, 0])
})

it('[C35] a text beyond the border or under a panel comes into sight', () => {
  expect(revealBy({ x: 800, y: 100, w: 120, h: 88 }, screen)).toEqual([-268, 0])
  expect(revealBy({ x: -50, y: 690, w: 120, h: 88 }, screen)).toEqual([62, -154])
})

it('[C35] what is larger than the screen shows its beginning', () => {
  expect(revealBy({ x: 300, y: 100, w: 2_000, h: 88 }, screen)).toEqual([-288, 0])
})
