import { describe, expect, it } from 'vitest'
import { impressions } from './impressions.ts'
import { moments } from './moments.ts'
import { answers, assessed, journeyOf, persona, touchpoint } from './testing/journeys.ts'

const cards = [touchpoint('ask'), touchpoint('pay'), touchpoint('wait'), touchpoint('get')]
const rated = (values: Record<string, number>) =>
  Object.entries(values).map(([card, experience]) => assessed(card, { experience }))
const kinds = (journey: ReturnType<typeof journeyOf>) =>
  moments(journey, 'ann').map(({ touchpoint, kind }) => `${touchpoint} ${kind}`)

describe('moments that matter', () => {
  it('[J12] M7 lie at least one from okay and one from the mean of the journey', () => {
    const journey = journeyOf({ elements: cards, assessments: rated({ ask: 2, pay: 0, wait: -2, get: 1 }) })
    // The mean is 0.25, so that +1 is not far enough from it.
    expect(kinds(journey)).toEqual(['ask lovepoint', 'wait painpoint'])
    const good = journeyOf({ elements: cards, assessments: rated({ ask: 2, pay: 2, wait: 2, get: 2 }) })
    expect(kinds(good)).toEqual([])
    const bad = journeyOf({ elements: cards, assessments: rated({ ask: -2, pay: -1, wait: -2, get: 1 }) })
    expect(kinds(bad)).toEqual(['ask painpoint', 'wait painpoint', 'get lovepoint'])
  })

  it('[J12] M7 with fewer than three ratings they are hollow', () => {
    const rows = { evidence: [answers('ask', [2, 2, 1]), answers('pay', [-2, -2])] }
    const journey = journeyOf({ elements: cards, rows })
    expect(moments(journey, 'ann')).toEqual([
      { touchpoint: 'ask', kind: 'lovepoint', median: 2, n: 3, isHollow: false, reason: null },
      { touchpoint: 'pay', kind: 'painpoint', median: -2, n: 2, isHollow: true, reason: null },
    ])
  })

  it('[J12] M7 M8 the customers’ view decides where they were asked, not the company’s', () => {
    const rows = { evidence: [answers('pay', [-2, -1, -2])] }
    const journey = journeyOf({ elements: cards, assessments: rated({ pay: 2, ask: 0, get: 0 }), rows })
    expect(kinds(journey)).toEqual(['pay painpoint'])
  })

  it('[J12] M7 somebody overrules what was rated, in either direction, with a reason', () => {
    const journey = journeyOf({
      elements: cards,
      assessments: [
        assessed('ask', { experience: 2, moment: { kind: 'none', reason: 'one friend of ours' } }),
        assessed('pay', { moment: { kind: 'painpoint', reason: 'three cancelled here' } }),
        assessed('get', { experience: 0 }),
      ],
    })
    expect(moments(journey, 'ann')).toEqual([
      {
        touchpoint: 'pay',
        kind: 'painpoint',
        median: null,
        n: 0,
        isHollow: true,
        reason: 'three cancelled here',
      },
    ])
  })

  it('[J12] M7 an override without a reason counts for nothing', () => {
    const journey = journeyOf({
      elements: cards,
      assessments: [
        assessed('ask', { experience: 2, moment: { kind: 'none', reason: '  ' } }),
        assessed('pay', { experience: 0 }),
      ],
    })
    expect(kinds(journey)).toEqual(['ask lovepoint'])
  })

  it('[J12] M7 what is irrelevant to the persona is none', () => {
    const assessments = [
      assessed('ask', { experience: 2, relevance: 'irrelevant' }),
      assessed('pay', { experience: -2, relevance: 'highly-relevant' }),
    ]
    expect(kinds(journeyOf({ elements: cards, assessments }))).toEqual(['pay painpoint'])
  })
})

describe('first and last impression', () => {
  it('[J13] M6 are the first and last existing touchpoints of the main path', () => {
    const journey = journeyOf({
      elements: [
        touchpoint('get', { stage: 'use' }),
        touchpoint('leave', { stage: 'use', path: 'drop-off' }),
        touchpoint('ad', { stage: 'notice', status: 'planned' }),
        touchpoint('walk-in', { stage: 'notice' }),
        touchpoint('pay'),
      ],
      assessments: [assessed('get', { experience: 0 })],
      rows: { personas: [persona('ann'), persona('bob')] },
    })
    expect(impressions(journey)).toEqual({
      first: 'walk-in',
      last: 'get',
      unrated: [
        { touchpoint: 'walk-in', persona: 'ann' },
        { touchpoint: 'walk-in', persona: 'bob' },
        { touchpoint: 'get', persona: 'bob' },
      ],
    })
  })

  it('[J13] M6 the only touchpoint is both, and is asked for once', () => {
    const journey = journeyOf({ elements: [touchpoint('pay')] })
    expect(impressions(journey)).toMatchObject({
      first: 'pay',
      last: 'pay',
      unrated: [{ touchpoint: 'pay' }],
    })
  })

  it('[J13] M6 where there is none there is no impression', () => {
    expect(impressions(journeyOf({ elements: [touchpoint('app', { status: 'planned' })] }))).toBeNull()
  })
})
