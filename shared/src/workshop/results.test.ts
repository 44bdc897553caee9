import { expect, it } from 'vitest'
import { mostDisagreed, ratingResults, spreadOf } from './ratings.ts'
import { ballotIssues, tally } from './votes.ts'

const rating = (touchpoint: string, experience: number | null, expectation: number | null = null) => ({
  touchpoint,
  persona: 'p',
  experience: experience as 0 | null,
  expectation: expectation as 0 | null,
})

it('[K40] ratings give median, quartiles and the number of voices; below three voices no band', () => {
  expect(spreadOf([])).toBeNull()
  expect(spreadOf([1])).toEqual({ n: 1, median: 1, band: null })
  expect(spreadOf([2, -2])).toEqual({ n: 2, median: 0, band: null })
  expect(spreadOf([2, -2, 1])).toEqual({ n: 3, median: 1, band: [-0.5, 1.5] })
  expect(spreadOf([-2, -1, 0, 1, 2])).toEqual({ n: 5, median: 0, band: [-1, 1] })
  expect(spreadOf([1, 1, 1, 1])).toEqual({ n: 4, median: 1, band: [1, 1] })
  const results = ratingResults([rating('t', 1, 2), rating('s', null, 0), rating('t', -1), rating('u', null)])
  expect(results).toEqual([
    { touchpoint: 's', persona: 'p', experience: null, expectation: { n: 1, median: 0, band: null } },
    {
      touchpoint: 't',
      persona: 'p',
      experience: { n: 2, median: 0, band: null },
      expectation: { n: 1, median: 2, band: null },
    },
  ])
})

it('[K40] people disagree most where the middle half of them is widest; nowhere, where nobody does', () => {
  const of = (touchpoint: string, ...values: number[]) => values.map((value) => rating(touchpoint, value))
  const results = ratingResults([...of('a', 0, 0, 1), ...of('b', -2, 0, 2), ...of('c', 2, -2, 0)])
  expect(mostDisagreed(results).map(({ touchpoint }) => touchpoint)).toEqual(['b', 'c'])
  expect(mostDisagreed(ratingResults([...of('a', 1, 1, 1), ...of('b', -2, 2)]))).toEqual([])
})

it('[K41] votes are counted with ties as ties, and who voted is a number', () => {
  expect(tally([])).toEqual({ voters: 0, votes: 0, places: [] })
  expect(tally([{ a: 2, b: 1 }, { b: 1, c: 1 }, {}, { d: 1 }])).toEqual({
    voters: 3,
    votes: 6,
    places: [
      { place: 1, votes: 2, elements: ['a', 'b'] },
      { place: 3, votes: 1, elements: ['c', 'd'] },
    ],
  })
})

it('[K42] a ballot has no more votes than there are, for one element or in all, and none beyond the focus', () => {
  const rules = { votes: 3, perElement: 2, votable: new Set(['a', 'b', 'c']) }
  const paths = (ballot: Record<string, number>) => ballotIssues(ballot, rules).map(({ path }) => path)
  expect(paths({ a: 2, b: 1 })).toEqual([])
  expect(paths({})).toEqual([])
  expect(paths({ a: 2, b: 2 })).toEqual(['ballot'])
  expect(paths({ a: 3 })).toEqual(['ballot.a'])
  expect(paths({ x: 1 })).toEqual(['ballot.x'])
})
