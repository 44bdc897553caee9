import { describe, expect, it } from 'vitest'
import { ageing, lastEvidence } from './ageing.ts'
import { confidenceIn } from './confidence.ts'
import { coreProcesses } from './core-processes.ts'
import { customerQuestions } from './customer-questions.ts'
import { relevance } from './relevance.ts'
import { draftsOf, stepsOf } from './parts/steps.ts'
import { assessed, evidence, journeyOf, touchpoint } from './testing/journeys.ts'
import type { EvidenceType } from './row-choices.ts'

describe('confidence', () => {
  const known = (...rows: [EvidenceType, number][]) =>
    confidenceIn(
      rows.map(([type, n], i) => evidence(`e${i}`, { type, n, touchpointIds: ['pay'] })),
      'pay',
    )

  it('[J25] M30 rises from assumption over observed and asked to measured', () => {
    expect(known()).toBe('assumption')
    expect(known(['assumption', 100])).toBe('assumption')
    expect(known(['observation', 100])).toBe('observed')
    expect(known(['interview', 4])).toBe('observed')
    expect(known(['interview', 5])).toBe('asked')
    expect(known(['survey', 200], ['analytics', 1])).toBe('measured')
  })

  it('[J25] M30 five customers may have been asked in several ways', () => {
    expect(known(['interview', 2], ['complaint', 3])).toBe('asked')
    expect(known(['observation', 10], ['survey', 4])).toBe('observed')
  })

  it('[J25] M30 what rates a touchpoint is about it, and what is about another is not', () => {
    const rows = [
      evidence('e1', {
        n: 9,
        touchpointIds: ['get'],
        ratings: [{ touchpoint: 'pay', persona: null, value: 0 }],
      }),
    ]
    expect(['get', 'pay', 'ask'].map((id) => confidenceIn(rows, id))).toEqual([
      'asked',
      'asked',
      'assumption',
    ])
  })
})

describe('the three customer questions', () => {
  const ringOf = (fields: object, rows: ReturnType<typeof evidence>[] = []) =>
    customerQuestions(journeyOf({ elements: [touchpoint('pay', fields)], rows: { evidence: rows } })).get(
      'pay',
    )

  it('[J24] M29 each has a segment', () => {
    expect(ringOf({})).toEqual(['open', 'open', 'open'])
    expect(
      ringOf({ customerView: 'long', customerSays: ' ', customersAsked: { answer: 'planned' } }),
    ).toEqual(['answered', 'open', 'partly'])
  })

  it('[J24] M29 that customers were asked counts in part until something shows it', () => {
    const asked = (id?: string) => ({ customersAsked: { answer: 'yes', ...(id && { evidence: id }) } })
    expect(ringOf(asked())?.[2]).toBe('partly')
    expect(ringOf(asked('e1'))?.[2]).toBe('partly')
    expect(ringOf(asked('e1'), [evidence('e1')])?.[2]).toBe('answered')
    expect(ringOf(asked(), [evidence('e2', { touchpointIds: ['pay'] })])?.[2]).toBe('answered')
    expect(ringOf(asked(), [evidence('e2', { type: 'assumption', touchpointIds: ['pay'] })])?.[2]).toBe(
      'partly',
    )
    expect(
      ringOf({ customersAsked: { answer: 'no' } }, [evidence('e2', { touchpointIds: ['pay'] })])?.[2],
    ).toBe('open')
  })
})

describe('ageing', () => {
  it('[J27] M32 the last evidence counts in months; assumptions and what is yet to come do not', () => {
    const rows = [
      evidence('e1', { date: '2026-07-20' }),
      evidence('e2', { date: '2027-06-01', type: 'assumption' }),
      evidence('e3', { date: '2028-01-01' }),
      evidence('e4', { date: null }),
      evidence('e5', { date: 'soon' }),
    ]
    expect(lastEvidence(rows, '2027-06-15')).toBe('2026-07-20')
    expect(ageing(journeyOf({ rows: { evidence: rows } }))).toMatchObject({ months: 10, isDue: false })
    expect(ageing(journeyOf({}))).toMatchObject({ lastEvidence: null, months: null })
  })

  it('[J27] M32 a review is due on its day', () => {
    const due = (reviewBy: string) => ageing(journeyOf({ meta: { reviewBy } })).isDue
    expect([due('2027-06-16'), due('2027-06-15'), due('2027-06-14')]).toEqual([false, true, true])
  })

  it('[J27] M32 expectations are reviewed, too, where their touchpoint is still there', () => {
    const journey = journeyOf({
      elements: [touchpoint('pay')],
      assessments: [
        assessed('pay', { reviewBy: '2027-06-01' }),
        assessed('gone', { reviewBy: '2027-06-01' }),
      ],
    })
    expect(ageing(journey)).toMatchObject({
      isDue: true,
      dueExpectations: [{ touchpoint: 'pay', persona: 'ann', reviewBy: '2027-06-01' }],
    })
  })
})

describe('relevance', () => {
  it('[J42] M4 what is missing, what could go, and what is only assumed', () => {
    const journey = journeyOf({
      elements: [
        touchpoint('chat', { status: 'missing' }),
        touchpoint('track'),
        touchpoint('fax', { status: 'retire' }),
        touchpoint('club'),
        touchpoint('app', { status: 'planned' }),
        touchpoint('pay'),
      ],
      assessments: [
        assessed('track', { relevance: 'missing' }),
        assessed('club', { relevance: 'irrelevant' }),
        assessed('app', { relevance: 'irrelevant' }),
        assessed('pay', { relevance: 'highly-relevant' }),
      ],
      rows: { evidence: [evidence('e1', { n: 9, touchpointIds: ['pay', 'club'] })] },
    })
    expect(relevance(journey)).toEqual({
      missing: ['chat', 'track'],
      retire: ['fax', 'club'],
      assumed: ['track', 'app'],
    })
  })
})

describe('the order of touchpoints', () => {
  it('[J10] M3 is by stage, then from left to right, then by lane; what has lost its stage comes last', () => {
    const { board } = journeyOf({
      elements: [
        touchpoint('beside', { stage: null, lane: null, at: [0, 0] }),
        touchpoint('late', { stage: 'use', at: [16, 16] }),
        touchpoint('right', { at: [300, 16] }),
        touchpoint('b-below', { at: [16, 40] }),
        touchpoint('a-above', { at: [16, 16] }),
        touchpoint('lost', { stage: 'gone', at: [-5, 0] }),
      ],
    })
    expect(stepsOf(board).map(({ id }) => id)).toEqual([
      'a-above',
      'b-below',
      'right',
      'late',
      'lost',
      'beside',
    ])
    expect(stepsOf(board).map(({ stage }) => stage)).toEqual(['buy', 'buy', 'buy', 'use', null, null])
  })

  it('[J9] M1 a touchpoint without a title is a draft, and counts nowhere', () => {
    const { board } = journeyOf({ elements: [touchpoint('pay'), touchpoint('new', { title: ' \t' })] })
    expect(stepsOf(board).map(({ id }) => id)).toEqual(['pay'])
    expect(draftsOf(board).map(({ id }) => id)).toEqual(['new'])
  })

  it('[J43] M16 core processes have their touchpoints together, named or not', () => {
    const { board } = journeyOf({
      elements: [
        touchpoint('get', { stage: 'use', coreProcess: 'Delivery' }),
        touchpoint('pay', { coreProcess: '' }),
        touchpoint('box', { coreProcess: 'Delivery ' }),
        touchpoint('ad'),
      ],
    })
    expect(coreProcesses(board)).toEqual(
      new Map([
        ['', ['pay']],
        ['Delivery', ['box', 'get']],
      ]),
    )
  })
})
