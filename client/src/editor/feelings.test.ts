import { expect, it } from 'vitest'
import { commonFeeling } from './feelings.ts'
import { boardOf, card } from './testing/boards.ts'

const { document } = boardOf(
  card('a'),
  card('b'),
  { do: 'assess', touchpoint: 'a', persona: 'p1', to: { experience: 2 } },
  { do: 'assess', touchpoint: 'b', persona: 'p1', to: { experience: 2 } },
  { do: 'assess', touchpoint: 'a', persona: 'p2', to: { experience: -2 } },
)

it('[E31] several ratings are one if they are equal, and different if they are not', () => {
  const board = document.store.get()
  expect(commonFeeling(board, ['a', 'b'], ['p1'])).toBe(2)
  expect(commonFeeling(board, ['a'], ['p1', 'p2'])).toBe('mixed')
  expect(commonFeeling(board, ['a', 'b'], ['p2'])).toBe('mixed')
  expect(commonFeeling(board, ['b'], ['p2'])).toBeNull()
})
