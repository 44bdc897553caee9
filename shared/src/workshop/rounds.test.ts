import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { emotionCurve } from '../journey/emotion-curve.ts'
import { moments } from '../journey/moments.ts'
import { assessed, journeyOf, touchpoint } from '../journey/testing/journeys.ts'
import { type TouchpointRatings, ratingResults, spreadOf } from './ratings.ts'
import { movedSince, roundBefore, teamRounds } from './rounds.ts'

const said = (touchpoint: string, persona: string, ...experience: number[]): TouchpointRatings => ({
  touchpoint,
  persona,
  experience: spreadOf(experience),
  expectation: null,
})
const rounds = [
  { run: 'first', ratings: [said('pay', 'ann', 0, 0, 0), said('wait', 'ann', 2, 2, 2)] },
  { run: 'votes', ratings: [] },
  { run: 'second', ratings: [said('pay', 'ann', -2, -2, -1), said('pay', 'bob', 1)] },
]

it('[K78] M31 the last round that rated a touchpoint for a persona counts, with the one before beside it', () => {
  const round = (touchpoint: string, persona: string) =>
    teamRounds(rounds).find((one) => one.touchpoint === touchpoint && one.persona === persona)
  expect(round('pay', 'ann')).toEqual({
    touchpoint: 'pay',
    persona: 'ann',
    team: { n: 3, median: -2, low: -2, high: -1.5 },
    before: { n: 3, median: 0, low: 0, high: 0 },
  })
  expect(round('wait', 'ann')).toMatchObject({ team: { median: 2 }, before: null })
  expect(round('pay', 'bob')).toMatchObject({ team: { n: 1, median: 1 }, before: null })
  const expected = { ...said('pay', 'ann'), expectation: spreadOf([1]) }
  expect(teamRounds([{ run: 'r', ratings: [expected] }])).toEqual([])
})

it('[K78] of a round of one or two no middle half reaches the analyses', () => {
  const [round] = teamRounds([{ run: 'r', ratings: [said('pay', 'ann', -2, 2)] }])
  expect(round?.team).toEqual({ n: 2, median: 0, low: 0, high: 0 })
})

it('[K78] M7 a round is the view of the team in curve and moments, before what stands on the board', () => {
  const journey = journeyOf({
    elements: [touchpoint('pay'), touchpoint('wait')],
    assessments: [assessed('pay', { experience: 2 }), assessed('wait', { experience: 1 })],
    rows: { teamRounds: teamRounds(rounds.slice(2)) },
  })
  const [pay, wait] = emotionCurve(journey, 'ann').touchpoints
  expect(pay?.team).toEqual({ n: 3, median: -2, low: -2, high: -1.5, round: { before: null } })
  expect(wait?.team).toEqual({ n: 1, median: 1, low: 1, high: 1 })
  expect(moments(journey, 'ann').find(({ touchpoint: id }) => id === 'pay')).toMatchObject({
    kind: 'painpoint',
    isHollow: false,
  })
})

it('[K78] what was rated for nobody in particular counts for each who has no round of their own', () => {
  const journey = journeyOf({
    elements: [touchpoint('pay')],
    rows: {
      teamRounds: teamRounds([
        { run: 'r', ratings: [said('pay', 'any', 1, 1, 1), said('pay', 'bob', -1, -1, -1)] },
      ]),
    },
  })
  const median = (persona: string) => emotionCurve(journey, persona).touchpoints[0]?.team?.median
  expect([median('ann'), median('bob')]).toEqual([1, -1])
})

it('[K78] a round is compared with the last one before it, never with one after', () => {
  expect(roundBefore(rounds, 'second').get('pay:ann')?.experience?.median).toBe(0)
  expect(roundBefore(rounds, 'first').size).toBe(0)
  expect(roundBefore(rounds, 'unknown').size).toBe(0)
  expect(movedSince(spreadOf([2]), spreadOf([-1]))).toBe(3)
  expect([movedSince(null, spreadOf([1])), movedSince(spreadOf([1]), undefined)]).toEqual([null, null])
})

it('[K78] whatever people rated, the curve says the median of the results, and their number', () => {
  const feeling = fc.constantFrom(-2, -1, 0, 1, 2, null) as fc.Arbitrary<0 | null>
  const rating = fc.record({
    touchpoint: fc.constantFrom('pay', 'wait', 'gone'),
    persona: fc.constantFrom('ann', 'bob'),
    experience: feeling,
    expectation: feeling,
  })
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 40 }), (voices) => {
      const ratings = ratingResults(voices)
      const journey = journeyOf({
        elements: [touchpoint('pay'), touchpoint('wait')],
        rows: { teamRounds: teamRounds([{ run: 'r', ratings }]) },
      })
      for (const persona of ['ann', 'bob'])
        for (const { touchpoint: id, team } of emotionCurve(journey, persona).touchpoints) {
          const result = ratings.find((one) => one.touchpoint === id && one.persona === persona)
          const shown = team && { n: team.n, median: team.median }
          const { n, median } = result?.experience ?? {}
          expect(shown).toEqual(n === undefined ? null : { n, median })
        }
    }),
  )
})
