import { ANY_PERSONA, type Feeling } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import { commonFeeling, feelEdits } from './feelings.ts'
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

const ratedByAny = () =>
  boardOf(card('c'), { do: 'assess', touchpoint: 'c', persona: ANY_PERSONA, to: { experience: 1 } }).document
const both = ['p1', 'p2']
const rate = (personas: readonly string[], experience: Feeling | null) => {
  const document = ratedByAny()
  const { store } = document
  document.edit(feelEdits(store.get(), ['c'], { personas, all: both }, experience))
  return both.map((persona) => commonFeeling(store.get(), ['c'], [persona]))
}

it('[J7] the rating of a board without personas is each persona’s, until it gets one of its own', () => {
  expect(commonFeeling(ratedByAny().store.get(), ['c'], both)).toBe(1)
  expect(rate(['p1'], -2)).toEqual([-2, 1])
})

it('[J7] taking such a rating back takes it from the persona that is meant, and from nobody else', () => {
  expect(rate(['p1'], null)).toEqual([null, 1])
  expect(rate(both, null)).toEqual([null, null])
})
