import { expect, it } from 'vitest'
import { Assessment, ANY_PERSONA, assessmentKey } from '../board/schema.ts'
import { experienceOf } from './experience.ts'

const board = (...ratings: [persona: string, experience: number | null][]) => ({
  assessments: new Map(
    ratings.map(([persona, experience]) => [assessmentKey('t', persona), Assessment.parse({ experience })]),
  ),
})

it('[J7] what was rated before there were personas counts for each that has no experience of its own', () => {
  const rated = board([ANY_PERSONA, 2], ['ann', -1], ['bob', null])
  expect(experienceOf(rated, 't', 'ann')).toBe(-1)
  expect(experienceOf(rated, 't', 'bob')).toBe(2)
  expect(experienceOf(rated, 't', 'cat')).toBe(2)
  expect(experienceOf(rated, 'another', 'cat')).toBeNull()
  expect(experienceOf(board(['ann', 0]), 't', 'ann')).toBe(0)
  expect(experienceOf(board(['ann', 0]), 't', 'bob')).toBeNull()
})
