import { describe, expect, it } from 'vitest'
import { emotionCurve, hasBand, unbroken } from './emotion-curve.ts'
import { answers, assessed, evidence, journeyOf, touchpoint } from './testing/journeys.ts'
import { selfImage } from './self-image.ts'

const team = (...values: number[]) => values.map((value) => ({ touchpoint: 'pay', persona: 'ann', value }))

describe('the emotion curve', () => {
  it('[J11] M17 a touchpoint that nobody rated interrupts the line, and is never drawn at okay', () => {
    const journey = journeyOf({
      elements: [touchpoint('ask'), touchpoint('pay'), touchpoint('wait'), touchpoint('get')],
      assessments: [
        assessed('ask', { experience: 1 }),
        assessed('pay', { experience: 2 }),
        assessed('get', { experience: 0 }),
      ],
    })
    const { touchpoints } = emotionCurve(journey, 'ann')
    expect(touchpoints.map((point) => point.team?.median ?? null)).toEqual([1, 2, null, 0])
    const runs = unbroken(touchpoints, (point) => point.team)
    expect(runs.map((run) => run.map((point) => point.touchpoint))).toEqual([['ask', 'pay'], ['get']])
    expect(unbroken(touchpoints, (point) => point.customers)).toEqual([])
  })

  it('[J11] M31 the customers’ line comes from evidence alone, and the gap is between both', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('get')],
      assessments: [assessed('pay', { experience: 2 }), assessed('get', { experience: 1 })],
      rows: { evidence: [answers('pay', [-1, -2, 0])] },
    })
    const [pay, get] = emotionCurve(journey, 'ann').touchpoints
    expect(pay).toMatchObject({ customers: { median: -1, n: 3, isEstimate: false }, gap: 3 })
    expect(get).toMatchObject({ customers: null, gap: null })
  })

  it('[J11] M31 what was only assumed of customers is an estimate, until one is asked', () => {
    const guess = { ...answers('pay', [2]), id: 'guess', type: 'assumption' } as const
    const rows = { evidence: [guess] }
    const journey = journeyOf({ elements: [touchpoint('pay')], rows })
    expect(emotionCurve(journey, 'ann').touchpoints[0]?.customers).toMatchObject({
      median: 2,
      isEstimate: true,
    })
    const asked = journeyOf({
      elements: [touchpoint('pay')],
      rows: { evidence: [guess, answers('pay', [-1])] },
    })
    expect(emotionCurve(asked, 'ann').touchpoints[0]?.customers).toEqual({
      median: -1,
      low: -1,
      high: -1,
      n: 1,
      isEstimate: false,
    })
  })

  it('[J11] M7 a rating beyond the scale is none, and the curve stays within it', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay')],
      rows: { teamRatings: team(7, Number.NaN, -2, -2.5, 2), evidence: [answers('pay', [3])] },
    })
    const [pay] = emotionCurve(journey, 'ann').touchpoints
    expect(pay).toMatchObject({ team: { median: 0, low: -1, high: 1, n: 2 }, customers: null })
  })

  it('[J11] M31 several who rated give a median and the middle half; below three there is no band', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay')],
      assessments: [assessed('pay', { experience: -2 })],
      rows: { teamRatings: team(-1, 0, 1, 2, 2) },
    })
    const spread = emotionCurve(journey, 'ann').touchpoints[0]?.team
    expect(spread).toEqual({ median: 1, low: 0, high: 2, n: 5 })
    expect([hasBand({ n: 2 }), hasBand({ n: 3 })]).toEqual([false, true])
  })

  it('[J11] each touchpoint of a stage weighs the same, and an empty stage has no value', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('wait'), touchpoint('get', { stage: 'use' })],
      assessments: [assessed('wait', { experience: -2 }), assessed('get', { experience: 1 })],
      rows: { teamRatings: team(1, 1, 1, 1), evidence: [answers('get', [0])] },
    })
    expect(emotionCurve(journey, 'ann').stages).toEqual([
      { stage: 'notice', team: null, customers: null, gap: null },
      { stage: 'buy', team: { mean: -0.5, worst: 'wait', touchpoints: 2 }, customers: null, gap: null },
      {
        stage: 'use',
        team: { mean: 1, worst: 'get', touchpoints: 1 },
        customers: { mean: 0, worst: 'get', touchpoints: 1 },
        gap: 1,
      },
    ])
  })

  it('[J11] M3 M4 what does not exist yet, and where customers drop off, is no part of it', () => {
    const journey = journeyOf({
      elements: [
        touchpoint('pay'),
        touchpoint('chat', { status: 'missing' }),
        touchpoint('app', { status: 'planned' }),
        touchpoint('fax', { status: 'retire' }),
        touchpoint('leave', { path: 'drop-off' }),
        touchpoint('draft', { title: ' ' }),
        touchpoint('beside', { stage: null, lane: null }),
      ],
    })
    expect(emotionCurve(journey, 'ann').touchpoints.map((point) => point.touchpoint)).toEqual(['pay', 'fax'])
  })

  it('[J11] M18 each persona has a curve of their own; what is said for nobody counts for each', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay')],
      assessments: [assessed('pay', { experience: 2 }, 'bob'), assessed('pay', { experience: -1 }, 'any')],
      rows: { evidence: [answers('pay', [1], null)] },
    })
    const valueFor = (persona: string) => emotionCurve(journey, persona).touchpoints[0]
    expect([valueFor('ann')?.team?.median, valueFor('bob')?.team?.median]).toEqual([-1, 2])
    expect([valueFor('ann')?.customers?.median, valueFor('bob')?.customers?.median]).toEqual([1, 1])
  })
})

describe('the self-image', () => {
  const journey = journeyOf({
    elements: [touchpoint('ask'), touchpoint('pay'), touchpoint('get')],
    assessments: [
      assessed('ask', { experience: 2 }),
      assessed('pay', { experience: 1 }),
      assessed('get', { experience: -1 }),
    ],
    rows: { evidence: [answers('ask', [1]), answers('pay', [-2])] },
  })

  it('[J26] M31 the largest gap comes first, and what only one side rated has none', () => {
    expect(selfImage(journey, 'ann').gaps).toEqual([
      { touchpoint: 'pay', gap: 3 },
      { touchpoint: 'ask', gap: 1 },
    ])
  })

  it('[J26] M31 the study’s figures: how much each side holds for good', () => {
    expect(selfImage(journey, 'ann').good).toEqual({ team: 1, customers: 0.5 })
    expect(selfImage(journeyOf({ elements: [touchpoint('ask')] }), 'ann').good).toBeNull()
  })

  it('[J26] M31 an estimate is no customers’ view', () => {
    const guessed = journeyOf({
      elements: [touchpoint('ask')],
      assessments: [assessed('ask', { experience: 2 })],
      rows: {
        evidence: [
          evidence('g', { type: 'assumption', ratings: [{ touchpoint: 'ask', persona: null, value: -2 }] }),
        ],
      },
    })
    expect(selfImage(guessed, 'ann')).toEqual({ gaps: [], good: null })
  })
})
