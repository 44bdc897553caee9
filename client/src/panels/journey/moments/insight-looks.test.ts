import {
  answers,
  assessed,
  evidence,
  journeyOf,
  noteOn,
  persona,
  touchpoint,
} from '@wegpunkt/shared/journey/testing/journeys'
import { describe, expect, it } from 'vitest'
import { lookedAt } from './insight.ts'
import { type InsightId, insightIds } from './insight-ids.ts'
import { type Look, looks } from './insight-looks.ts'

type Parts = Parameters<typeof journeyOf>[0]
const look = (id: InsightId, parts: Parts): Look => looks[id](journeyOf(parts), 'ann')
const one = (fields: object): Parts => ({ elements: [touchpoint('pay', fields)] })

/** For each section something that fills it, and what it says then while it is closed. */
const filled: Record<InsightId, [Parts, Look]> = {
  matter: [one({ dealBreaker: '' }), { pains: 0, loves: 0 }],
  gaps: [
    {
      ...one({}),
      assessments: [assessed('pay', { experience: 2 })],
      rows: { evidence: [answers('pay', [-1])] },
    },
    { gap: 3 },
  ],
  curve: [
    {
      elements: [touchpoint('pay'), touchpoint('get')],
      assessments: [assessed('pay', { experience: 0 })],
    },
    { rated: 1, of: 2 },
  ],
  impressions: [one({}), { first: 'I pay', last: 'I pay' }],
  balance: [
    { elements: [touchpoint('pay'), noteOn('pay', 'n1', { event: 'delighting' })] },
    { good: 1, bad: 0 },
  ],
  begin: [one({ dealBreaker: '' }), { title: 'I pay' }],
  plusX: [{ ...one({}), assessments: [assessed('pay', { expectation: 1, experience: 0 })] }, { below: 1 }],
  effort: [
    { elements: [touchpoint('pay'), noteOn('pay', 'n1', { event: 'okay', effortBy: 'customer' })] },
    { customer: 1 },
  ],
  relevance: [one({ status: 'missing' }), { missing: 1, retire: 0 }],
  processes: [one({ coreProcess: 'Order to delivery' }), { count: 1 }],
  entries: [one({ entry: true, entryShare: 40 }), { sum: 40 }],
  orders: [
    one({ outcomes: { o1: { type: 'won', count: 2, period: '', reasonStated: '', reasonFound: '' } } }),
    { won: 2, lost: 0 },
  ],
  aims: [one({ aims: { premium: true } }), { count: 1 }],
  wishes: [one({ wishes: { fast: 0, easy: 1 } }), { good: 1, bad: 0 }],
  benchmarks: [one({ benchmark: { who: 'The parcel shop' } }), { count: 1 }],
  surveys: [one({ surveyHere: true }), { count: 1 }],
}

describe('the sections of the moments', () => {
  it.each(insightIds)('[P256] %s says in a line what is in it, once there is something', (id) => {
    const [parts, said] = filled[id]
    expect(look(id, parts)).toEqual(said)
  })

  it('[P256] M9 M12 M17 a board on which nothing was said fills none of them', () => {
    const silent = { elements: [['n', { kind: 'note' }]] as const }
    expect(insightIds.filter((id) => look(id, silent) !== null)).toEqual([])
    // A touchpoint alone makes the first and the last impression, and nothing else.
    expect(insightIds.filter((id) => look(id, one({})) !== null)).toEqual(['impressions'])
  })

  it('[P256] M5 M7 what matters counts deal-breakers that nobody rated, and moments by their kind', () => {
    expect(look('matter', one({ dealBreaker: '' }))).toEqual({ pains: 0, loves: 0 })
    const parts = {
      elements: ['a', 'b', 'c'].map((id) => touchpoint(id)),
      assessments: [
        assessed('a', { experience: 2 }),
        assessed('b', { experience: -2 }),
        assessed('c', { experience: 0 }),
      ],
    }
    expect(look('matter', parts)).toEqual({ pains: 1, loves: 1 })
  })

  it('[P256] M9 notes in no slot are something to tell, and no balance', () => {
    expect(look('balance', { elements: [touchpoint('pay'), noteOn('pay', 'n1')] })).toEqual({})
  })

  it('[P256] M31 an estimate is no gap', () => {
    const estimate = evidence('e1', {
      type: 'assumption',
      ratings: [{ touchpoint: 'pay', persona: 'ann', value: -2 }],
    })
    const parts = {
      ...one({}),
      assessments: [assessed('pay', { experience: 2 })],
      rows: { evidence: [estimate] },
    }
    expect(look('gaps', parts)).toBeNull()
  })
})

describe('whose journey is looked at', () => {
  const [ann, bob] = [persona('ann'), persona('bob')]

  it('[P257] follows the persona shown on the board, else it is the first one', () => {
    expect(lookedAt('bob', [ann, bob])).toBe('bob')
    expect(lookedAt(null, [ann, bob])).toBe('ann')
    expect(lookedAt('gone', [ann, bob])).toBe('ann')
    expect(lookedAt(null, [])).toBe('any')
  })
})
