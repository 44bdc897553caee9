import { describe, expect, it } from 'vitest'
import { benchmarks } from './benchmarks.ts'
import { expectations, promises } from './expectations.ts'
import { assessed, journeyOf, touchpoint } from './testing/journeys.ts'
import { wishHeat } from './wish-heat.ts'

describe('expectation plus X', () => {
  it('[J15] M10 X is experience minus expectation', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('get')],
      assessments: [
        assessed('pay', { expectation: 1, experience: -1, expectationText: 'at a glance' }),
        assessed('get', { expectation: -1, experience: 1 }),
      ],
    })
    expect(expectations(journey, 'ann')).toEqual([
      { touchpoint: 'pay', persona: 'ann', text: 'at a glance', expectation: 1, experience: -1, x: -2 },
      { touchpoint: 'get', persona: 'ann', text: '', expectation: -1, experience: 1, x: 2 },
    ])
  })

  it('[J15] M10 what is delivered without an expectation has no X, and not 0', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('get'), touchpoint('wait')],
      assessments: [assessed('pay', { experience: 2 }), assessed('get', { expectation: 2 })],
    })
    expect(expectations(journey, 'ann').map(({ touchpoint, x }) => [touchpoint, x])).toEqual([
      ['pay', null],
      ['get', null],
    ])
  })

  it('[J15] M10 each persona expects something of their own; what is said for all counts for the others', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay')],
      assessments: [
        assessed('pay', { expectation: 2, experience: 0 }, 'any'),
        assessed('pay', { expectation: -1 }, 'bob'),
      ],
    })
    expect(expectations(journey, 'ann')[0]?.x).toBe(-2)
    expect(expectations(journey, 'bob')[0]?.x).toBe(1)
  })
})

describe('promises', () => {
  const promise = { text: 'in a day', source: 'ad' }
  const stateOf = (fields: object, ...assessments: ReturnType<typeof assessed>[]) =>
    promises(journeyOf({ elements: [touchpoint('pay', { promise, ...fields })], assessments })).map(
      ({ state }) => state,
    )

  it('[J15] M10 a promise is kept where nobody gets less than they expect', () => {
    expect(stateOf({}, assessed('pay', { expectation: 1, experience: 1 }))).toEqual(['kept'])
    expect(stateOf({}, assessed('pay', { expectation: 1, experience: 0 }))).toEqual(['broken'])
    expect(stateOf({})).toEqual(['open'])
  })

  it('[J15] M10 a promise at a touchpoint that is missing is broken, one at a planned one is open', () => {
    expect(stateOf({ status: 'missing' })).toEqual(['broken'])
    expect(stateOf({ status: 'planned' }, assessed('pay', { expectation: 1, experience: 0 }))).toEqual([
      'open',
    ])
    expect(stateOf({ promise: { text: '  ', source: 'ad' } })).toEqual([])
  })
})

it('[J16] M11 the benchmarks of all touchpoints are one list, in the customer’s order', () => {
  const parcel = { who: 'a parcel service', industry: 'logistics', what: 'live position' }
  const { board } = journeyOf({
    elements: [
      touchpoint('get', { stage: 'use', benchmark: parcel }),
      touchpoint('ask', { benchmark: { who: 'Anna from the bakery', industry: '', what: '' } }),
      touchpoint('pay', { benchmark: { who: ' ', industry: '', what: '' } }),
    ],
  })
  expect(benchmarks(board).map(({ touchpoint, benchmark }) => [touchpoint, benchmark.who])).toEqual([
    ['ask', 'Anna from the bakery'],
    ['get', 'a parcel service'],
  ])
})

describe('the seven wishes', () => {
  it('[J17] M12 what was not assessed is not 0', () => {
    const { board } = journeyOf({
      elements: [
        touchpoint('ask', { wishes: { fast: 1, easy: 0 } }),
        touchpoint('pay', { wishes: { fast: -1 } }),
        touchpoint('get'),
      ],
    })
    const rows = new Map(wishHeat(board)?.rows.map((row) => [row.wish, row]))
    expect(rows.size).toBe(7)
    expect(rows.get('fast')).toMatchObject({ failed: 1, fulfilled: 1, assessed: 2 })
    expect(rows.get('fast')?.marks).toEqual([1, -1, null])
    expect(wishHeat(board)?.touchpoints).toEqual(['ask', 'pay', 'get'])
    expect(rows.get('easy')).toMatchObject({ failed: 0, fulfilled: 0, assessed: 1 })
    expect(rows.get('help')?.assessed).toBe(0)
  })

  it('[J17] M12 there is no strip until one is set', () => {
    expect(wishHeat(journeyOf({ elements: [touchpoint('pay')] }).board)).toBeNull()
  })
})
