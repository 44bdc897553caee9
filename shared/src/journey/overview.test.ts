import { describe, expect, it } from 'vitest'
import { ageing, freshness, reviewState } from './ageing.ts'
import { completeness } from './completeness.ts'
import { summary } from './summary.ts'
import { answers, assessed, evidence, journeyOf, measure, touchpoint } from './testing/journeys.ts'

const pay = touchpoint('pay', { department: 'sales' })
const wait = touchpoint('wait', { department: 'logistics', at: [300, 0] })

describe('how far a journey is', () => {
  it('[J74] counts touchpoints with a customer’s voice, pains with a measure, and measures with a yes', () => {
    const journey = journeyOf({
      elements: [pay, wait],
      assessments: [assessed('wait', { experience: 2 })],
      rows: {
        evidence: [answers('pay', [-2, -2, -2])],
        measures: [
          measure('m', { owner: 'ann', ownership: 'volunteered', status: 'chosen' }),
          measure('n', { owner: 'bob', ownership: 'proposed' }),
          measure('o', { status: 'done' }),
        ],
      },
    })
    const by = Object.fromEntries(completeness(journey).map(({ what, done, of }) => [what, [done, of]]))
    expect(by).toEqual({
      voices: [1, 2],
      questions: [0, 2],
      handovers: [0, 1],
      pains: [1, 1],
      measures: [1, 2],
      figures: [0, 0],
    })
  })

  it('[J74] an estimate is no customer’s voice, and what does not exist waits for none', () => {
    const missing = touchpoint('slot', { status: 'missing' })
    const guess = evidence('g', {
      type: 'assumption',
      ratings: [{ touchpoint: 'pay', persona: 'ann', value: 1 }],
    })
    const [voices] = completeness(journeyOf({ elements: [pay, missing], rows: { evidence: [guess] } }))
    expect(voices).toEqual({ what: 'voices', done: 0, of: 1 })
  })
})

describe('a summary', () => {
  const journey = journeyOf({
    elements: [pay, wait],
    meta: { accountable: 'Kim', sponsor: 'Uwe' },
    rows: {
      evidence: [answers('pay', [-2, -2, -2]), answers('wait', [2, 2, 2])],
      measures: [
        measure('idea'),
        measure('dropped', { status: 'dropped', reason: 'r' }),
        measure('doing', { status: 'doing', owner: 'bob', department: 'sales' }),
        measure('done', { status: 'done' }),
      ],
      stories: [
        { id: 's', title: 'Free', text: '', touchpointIds: [], consent: 'yes' },
        { id: 't', title: 'Asked', text: '', touchpointIds: [], consent: 'unknown' },
      ],
      nps: [{ id: 'n', date: '2027-01-01', score: 12 }],
    },
  })

  it('[J75] M49 for colleagues tells moments, what is done and being done, who answers for it, and the score', () => {
    const decision = (text: string, event: 'decided' | 'answered') => ({
      text,
      event,
      createdAt: '2027-05-04T10:00:00.000Z',
    })
    const log = [decision('first', 'decided'), decision('yes', 'answered'), decision('last', 'decided')]
    expect(summary(journey, 'inside', log)).toMatchObject({
      decisions: [
        { text: 'last', day: '2027-05-04' },
        { text: 'first', day: '2027-05-04' },
      ],
      personas: ['ann'],
      touchpoints: 2,
      customers: 6,
      lovepoints: ['I wait'],
      painpoints: ['I pay'],
      measures: [{ title: 'done' }, { title: 'doing', owner: 'bob', department: 'sales' }],
      score: { score: 12 },
      accountable: 'Kim',
      sponsor: 'Uwe',
    })
  })

  it('[J75] M49 for customers it has no departments, no owners, no figures, and only stories that may be told', () => {
    const told = summary(journey, 'customers', [
      { text: 'bob said', event: 'decided', createdAt: '2027-05-04T10:00:00.000Z' },
    ])
    expect(told).toMatchObject({ score: null, accountable: '', sponsor: '', personas: [] })
    expect(told.measures).toEqual([
      { title: 'done', status: 'done' },
      { title: 'doing', status: 'doing' },
    ])
    expect(told.stories.map(({ title }) => title)).toEqual(['Free'])
    expect(JSON.stringify(told)).not.toMatch(/bob|sales|Kim|Uwe/)
  })
})

describe('dates of review', () => {
  const review = (reviewBy: string, element: string | null = null) => ({
    id: reviewBy,
    reviewBy,
    element,
    note: '',
  })

  it('[J76] M32 of a journey are those of its rows, the first of them counts, and those of a touchpoint are due there', () => {
    const reviews = [review('2027-08-01'), review('2027-07-01'), review('2027-06-01', 'pay')]
    const age = ageing(journeyOf({ elements: [pay], rows: { reviews } }))
    expect(age).toMatchObject({ reviewBy: '2027-07-01', isDue: true })
    expect(age.dueExpectations).toEqual([{ touchpoint: 'pay', reviewBy: '2027-06-01', persona: null }])
    const gone = ageing(journeyOf({ rows: { reviews: [review('2027-06-01', 'gone')] } }))
    expect(gone).toMatchObject({ isDue: false, dueExpectations: [], reviewBy: null })
  })

  it('[J76] M32 are announced, due on their day and overdue after it; evidence ages after half a year', () => {
    const today = '2027-06-15'
    expect(
      ['2027-08-01', '2027-07-15', '2027-06-15', '2027-06-14'].map((day) => reviewState(day, today)),
    ).toEqual(['planned', 'soon', 'due', 'overdue'])
    expect([0, 5, 6, 11, 12].map(freshness)).toEqual(['fresh', 'fresh', 'ageing', 'ageing', 'old'])
  })
})
