import { describe, expect, it } from 'vitest'
import { balance } from './balance.ts'
import { effort } from './effort.ts'
import { priorities } from './priorities.ts'
import { assessed, journeyOf, noteOn, touchpoint } from './testing/journeys.ts'

describe('events', () => {
  const { board } = journeyOf({
    elements: [
      touchpoint('pay'),
      touchpoint('get'),
      noteOn('pay', 'n1', { event: 'disappointing' }),
      noteOn('pay', 'n2', { event: 'disappointing' }),
      noteOn('pay', 'n3', { event: 'delighting' }),
      noteOn('pay', 'n4'),
      noteOn('get', 'n5', { event: 'delighting' }),
      noteOn('get', 'n6', { event: 'okay' }),
      noteOn('gone', 'n7', { event: 'disappointing' }),
      ['beside', { kind: 'note', event: 'disappointing' }],
    ],
  })

  it('[J14] M8 a touchpoint has several, good and bad; what is in no slot is unsorted', () => {
    expect(balance(board).touchpoints.get('pay')).toEqual({
      counts: { disappointing: 2, okay: 0, delighting: 1 },
      unsorted: 1,
      outweighs: false,
    })
  })

  it('[J14] M9 the delighting ones outweigh if they are twice as many', () => {
    expect(balance(board).touchpoints.get('get')?.outweighs).toBe(true)
    expect(balance(board).journey).toMatchObject({
      counts: { disappointing: 2, okay: 1, delighting: 2 },
      outweighs: false,
    })
    const twice = journeyOf({
      elements: [
        touchpoint('pay'),
        noteOn('pay', 'n1', { event: 'disappointing' }),
        noteOn('pay', 'n2', { event: 'delighting' }),
        noteOn('pay', 'n3', { event: 'delighting' }),
      ],
    })
    expect(balance(twice.board).journey.outweighs).toBe(true)
  })

  it('[J45] M9 each stage has its own balance; a stage without notes has none, and what is in no stage counts for the journey alone', () => {
    const { board } = journeyOf({
      elements: [
        touchpoint('see', { stage: 'notice' }),
        touchpoint('pay'),
        touchpoint('lost', { stage: 'gone' }),
        noteOn('see', 'n1'),
        noteOn('pay', 'n2', { event: 'delighting' }),
        noteOn('lost', 'n3', { event: 'disappointing' }),
      ],
    })
    const { stages, journey } = balance(board)
    expect(
      [...stages].map(([stage, { counts, outweighs }]) => [stage, counts.delighting, outweighs]),
    ).toEqual([
      ['notice', 0, null],
      ['buy', 1, true],
    ])
    expect(journey.counts).toEqual({ disappointing: 1, okay: 0, delighting: 1 })
  })

  it('[J14] M9 no events are not 0 : 0', () => {
    const none = journeyOf({ elements: [touchpoint('pay'), noteOn('pay', 'n1')] })
    expect(balance(none.board).journey).toMatchObject({ unsorted: 1, outweighs: null })
    expect(balance(journeyOf({ elements: [touchpoint('pay')] }).board).touchpoints.size).toBe(0)
  })

  it('[J29] M34 tell who carries the effort, and where customers do', () => {
    const { board } = journeyOf({
      elements: [
        touchpoint('get', { stage: 'use' }),
        touchpoint('pay'),
        noteOn('get', 'n1', { event: 'okay', effortBy: 'customer' }),
        noteOn('pay', 'n2', { event: 'disappointing', effortBy: 'customer' }),
        noteOn('pay', 'n3', { event: 'delighting', effortBy: 'us' }),
        noteOn('pay', 'n4', { effortBy: 'shared' }),
      ],
    })
    expect(effort(board)).toEqual({
      counts: { customer: 2, us: 1, shared: 0 },
      onCustomers: [
        { touchpoint: 'pay', note: 'n2' },
        { touchpoint: 'get', note: 'n1' },
      ],
    })
  })
})

describe('priorities', () => {
  it('[J28] M5 a deal-breaker stands above everything, whatever the average', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('get', { dealBreaker: 'they leave' }), touchpoint('wait')],
      assessments: [
        assessed('pay', { experience: -2, relevance: 'highly-relevant' }),
        assessed('get', { experience: 2 }),
        assessed('wait', { experience: 1 }),
      ],
    })
    expect(priorities(journey).map(({ touchpoint, score }) => [touchpoint, score])).toEqual([
      ['get', 0],
      ['pay', 6],
    ])
  })

  it('[J28] M33 what lets somebody else in is part of it, but for what delights', () => {
    const journey = journeyOf({
      elements: [
        touchpoint('pay'),
        touchpoint('get'),
        noteOn('pay', 'n1', { event: 'disappointing', disruptionRisk: 2 }),
        noteOn('get', 'n2', { event: 'delighting', disruptionRisk: 3 }),
      ],
    })
    expect(priorities(journey)).toEqual([
      { touchpoint: 'pay', isDealBreaker: false, pain: 0, relevance: 0, risk: 2, score: 2 },
    ])
  })

  it('[J28] M4 M5 pain counts for the persona whom it concerns most, and none where it is irrelevant', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay'), touchpoint('get'), touchpoint('wait')],
      assessments: [
        assessed('get', { experience: -2, relevance: 'irrelevant' }),
        assessed('pay', { experience: -1 }),
        assessed('wait', { experience: -2, relevance: 'relevant' }),
      ],
    })
    expect(priorities(journey).map(({ touchpoint, score }) => [touchpoint, score])).toEqual([
      ['wait', 4],
      ['pay', 2],
    ])
  })
})
