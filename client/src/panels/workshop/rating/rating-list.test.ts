import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { expect, it } from 'vitest'
import { boardOf, card } from '../../../editor/testing/boards.ts'
import { feelingOfKey, rated } from './rating-keys.ts'
import { nextUnrated, ratedAmong, stepsToRate } from './rating-list.ts'

const { store } = boardOf(
  card('later', { stage: 'buy', title: 'Pay' }),
  card('second', { at: [240, 16], title: 'Ask' }),
  card('first', { title: 'See' }),
  card('draft', { at: [400, 16] }),
).document
const all = stepsToRate(store.get(), { on: 'board' })
const said = (...ids: string[]) =>
  new Map(
    ids.map((touchpoint): [string, PrivateRating] => [
      `${touchpoint}:p`,
      { touchpoint, persona: 'p', experience: 0, expectation: null },
    ]),
  )

it('[P495] touchpoints are rated in the order in which customers meet them, those of the focus alone', () => {
  expect(all.map(({ id }) => id)).toEqual(['first', 'second', 'later'])
  expect(stepsToRate(store.get(), { on: 'stage', id: 'buy' }).map(({ id }) => id)).toEqual(['later'])
})

it('[P495] how far one has come counts for each persona by itself, and the next one that is open comes round', () => {
  const ratings = said('first', 'later')
  expect([ratedAmong(all, ratings, 'p'), ratedAmong(all, ratings, 'q')]).toEqual([2, 0])
  const next = (after: string | null) => nextUnrated(all, ratings, { persona: 'p', after })
  expect([next(null), next('first'), next('second'), next('later')]).toEqual([
    'second',
    'second',
    'second',
    'second',
  ])
  const whole = said('first', 'second', 'later')
  expect(nextUnrated(all, whole, { persona: 'p', after: null })).toBeNull()
  // Not everybody knows both.
  const expected = new Map([
    ['first:p', { ...said('first').get('first:p'), experience: null, expectation: 1 } as PrivateRating],
  ])
  expect(ratedAmong(all, expected, 'p')).toBe(1)
})

it('[P496] digits say in a row what they say on a card, one aspect at a time', () => {
  expect(['1', '2', '3', '4', '5', '0'].map(feelingOfKey)).toEqual([-2, -1, 0, 1, 2, null])
  expect(['6', 'a', 'constructor'].map(feelingOfKey)).toEqual([undefined, undefined, undefined])
  const at = { touchpoint: 't', persona: 'p' }
  const once = rated(at, undefined, 'expectation', 1)
  expect(once).toEqual({ ...at, experience: null, expectation: 1 })
  expect(rated(at, once, 'experience', -2)).toEqual({ ...at, experience: -2, expectation: 1 })
  expect(rated(at, once, 'expectation', null)).toEqual({ ...at, experience: null, expectation: null })
})
