import { expect, it } from 'vitest'
import { firstOpen, isRated, withGrade } from './rating-walk.ts'

const rating = (touchpoint: string, experience: number | null, expectation: number | null = null) =>
  [`${touchpoint}:p`, { touchpoint, persona: 'p', experience, expectation }] as const
const subjects = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

it('[P461] rating begins where one has stopped, one grade of two is enough, and each is changed by itself', () => {
  const ratings = new Map([rating('a', 0), rating('b', null, -2)])
  expect(subjects.map(({ id }) => isRated(ratings, id, 'p'))).toEqual([true, true, false])
  expect([firstOpen(subjects, ratings, 'p'), firstOpen(subjects, ratings, 'q')]).toEqual([2, 0])
  expect(firstOpen(subjects.slice(0, 2), ratings, 'p')).toBe(2)
  const of = { touchpoint: 'b', persona: 'p' }
  expect(withGrade(ratings, of, { experience: 1 })).toEqual({ ...of, experience: 1, expectation: -2 })
  expect(withGrade(new Map(), of, { experience: 1 })).toEqual({ ...of, experience: 1, expectation: null })
  expect(withGrade(ratings, of, { expectation: null })).toEqual({
    ...of,
    experience: null,
    expectation: null,
  })
})
