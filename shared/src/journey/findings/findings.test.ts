import { describe, expect, it } from 'vitest'
import { FINDING_ID, RULE_ID } from '../../board/choices.ts'
import type { Kpi } from '../rows.ts'
import {
  answers,
  assessed,
  evidence,
  journeyOf,
  measure,
  noteOn,
  persona,
  touchpoint,
} from '../testing/journeys.ts'
import { type RuleId, canDismiss, findings, ruleIds } from './findings.ts'

type Parts = Parameters<typeof journeyOf>[0]
const lost = { type: 'lost', count: 4, period: '', reasonStated: 'Preis', reasonFound: '' }
const kpi: Kpi = {
  id: 'k1',
  name: 'Leads',
  unit: '',
  value: 1,
  date: '2026-01-01',
  isTarget: false,
  department: 'marketing',
  element: null,
  conflictsWith: [],
}

/** For each rule a board on which it finds exactly what is said beside it. */
const cases: Record<RuleId, [Parts, ...string[]]> = {
  draft: [{ elements: [touchpoint('new', { title: '' })] }, 'draft:new'],
  'indirect-with-department': [
    { elements: [touchpoint('review', { contact: 'indirect', department: 'sales' })] },
    'indirect-with-department:review',
  ],
  'deal-breaker-without-reason': [
    { elements: [touchpoint('pay', { dealBreaker: ' ' }), touchpoint('get', { dealBreaker: 'they leave' })] },
    'deal-breaker-without-reason:pay',
  ],
  'deal-breaker-without-evidence': [
    {
      elements: [touchpoint('pay', { dealBreaker: 'x' }), touchpoint('get', { dealBreaker: 'x' })],
      rows: { evidence: [evidence('e1', { touchpointIds: ['get'] })] },
    },
    'deal-breaker-without-evidence:pay',
  ],
  'relevance-assumed': [
    { elements: [touchpoint('pay')], assessments: [assessed('pay', { relevance: 'relevant' })] },
    'relevance-assumed:pay',
  ],
  'impression-unrated': [
    {
      elements: [touchpoint('pay'), touchpoint('wait'), touchpoint('get')],
      assessments: [assessed('get', { experience: 1 })],
      rows: { personas: [persona('ann'), persona('bob')] },
    },
    'impression-unrated:pay',
    'impression-unrated:get',
  ],
  'promise-not-kept': [
    {
      elements: [touchpoint('pay', { promise: { text: 'in a day' } })],
      assessments: [assessed('pay', { expectation: 0, experience: -1 })],
    },
    'promise-not-kept:pay',
  ],
  'title-from-inside': [{ elements: [touchpoint('pay', { title: 'We bill' })] }, 'title-from-inside:pay'],
  'reason-not-looked-into': [
    { elements: [touchpoint('offer', { outcomes: { o1: lost, o2: lost } })] },
    'reason-not-looked-into:offer',
  ],
  'asked-without-evidence': [
    {
      elements: [
        touchpoint('pay', { customersAsked: { answer: 'yes' } }),
        touchpoint('get', { customersAsked: { answer: 'planned' } }),
      ],
    },
    'asked-without-evidence:pay',
  ],
  'rated-without-evidence': [
    {
      elements: [touchpoint('pay'), touchpoint('get')],
      assessments: [assessed('pay', { experience: 1 }), assessed('get', { experience: 1 })],
      rows: { evidence: [answers('get', [1])] },
    },
    'rated-without-evidence:pay',
  ],
  'stage-empty': [{ stages: ['buy', 'use'], elements: [touchpoint('pay')] }, 'stage-empty:use'],
  'too-many-stages': [{ stages: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }, 'too-many-stages'],
  'too-many-touchpoints': [
    { elements: Array.from({ length: 61 }, (_, i) => touchpoint(`t${i}`)) },
    'too-many-touchpoints',
  ],
  'no-indirect': [{ elements: [touchpoint('pay')] }, 'no-indirect'],
  'no-impressions': [{ elements: [touchpoint('app', { status: 'planned' })] }, 'no-impressions'],
  'entry-shares': [
    { elements: [touchpoint('ad', { entry: true, entryShare: 80 }), touchpoint('friend', { entry: true })] },
    'entry-shares',
  ],
  'no-persona': [{ rows: { personas: [] } }, 'no-persona'],
  'persona-without-goal': [
    { rows: { personas: [persona('ann', { goals: ' ' })] } },
    'persona-without-goal:ann',
  ],
  'nobody-accountable': [{}, 'nobody-accountable'],
  'handover-without-owner': [
    {
      elements: [touchpoint('pay', { department: 'sales' }), touchpoint('get', { department: 'logistics' })],
    },
    'handover-without-owner:pay:get',
  ],
  'dependency-circle': [
    {
      elements: [
        touchpoint('pay', { dependsOn: { get: true } }),
        touchpoint('get', { dependsOn: { pay: true } }),
      ],
    },
    'dependency-circle:pay',
  ],
  'dependency-gone': [{ elements: [touchpoint('pay', { dependsOn: { x: true } })] }, 'dependency-gone:pay:x'],
  'surveyed-too-often': [
    { elements: ['a', 'b', 'c'].map((id) => touchpoint(id, { surveyHere: true })) },
    'surveyed-too-often:ann',
  ],
  'review-due': [{ meta: { reviewBy: '2027-01-01' } }, 'review-due'],
  'evidence-old': [{ rows: { evidence: [evidence('e1', { date: '2026-06-15' })] } }, 'evidence-old'],
  'pain-without-measure': [
    {
      elements: [touchpoint('pay'), touchpoint('get'), touchpoint('ask')],
      assessments: [
        assessed('pay', { experience: -2 }),
        assessed('get', { experience: -2 }),
        assessed('ask', { experience: 2 }),
      ],
      rows: { measures: [measure('m1', { touchpointIds: ['get'] })] },
    },
    'pain-without-measure:pay',
  ],
  'measure-without-owner': [
    {
      elements: [touchpoint('pay')],
      rows: { measures: [measure('m1', { status: 'chosen' }), measure('m2')] },
    },
    'measure-without-owner:m1',
  ],
  'measure-overdue': [
    { rows: { measures: [measure('m1', { due: '2027-06-01', status: 'doing' })] } },
    'measure-overdue:m1',
  ],
  'measure-nowhere': [
    {
      elements: [touchpoint('get')],
      rows: { measures: [measure('m1'), measure('m2', { touchpointIds: ['get'] })] },
    },
    'measure-nowhere:m1',
  ],
  'dropped-without-reason': [
    {
      rows: {
        measures: [
          measure('m1', { status: 'dropped' }),
          measure('m2', { status: 'dropped', reason: 'too dear' }),
        ],
      },
    },
    'dropped-without-reason:m1',
  ],
  'kpi-stale': [{ rows: { kpis: [kpi] } }, 'kpi-stale:k1'],
  'kpi-conflict': [
    { rows: { kpis: [kpi, { ...kpi, id: 'k0', conflictsWith: ['k1'] }] } },
    'kpi-conflict:k0:k1',
  ],
  'story-without-consent': [
    {
      rows: { stories: [{ id: 's1', title: 'S', text: '', touchpointIds: [], consent: 'unknown' }] },
    },
    'story-without-consent:s1',
  ],
  'persona-too-heavy': [
    { rows: { personas: [persona('ann', { economicWeight: 5, rolloutStage: 1 })] } },
    'persona-too-heavy:ann',
  ],
}

const idsOf = (parts: Parts, rule?: string) =>
  findings(journeyOf(parts))
    .open.filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ id }) => id)

describe('findings', () => {
  it.each(Object.entries(cases))(
    '[J35] %s is found where it is, and nowhere else',
    (rule, [parts, ...ids]) => {
      expect(idsOf(parts, rule)).toEqual(ids)
    },
  )

  it('[J35] M6 M8 M18 M41 a board that is well kept has none', () => {
    const elements = [
      touchpoint('ad', { stage: 'notice', contact: 'indirect', entry: true, entryShare: 100 }),
      touchpoint('pay', { department: 'sales' }),
      touchpoint('get', { stage: 'use', department: 'sales' }),
      noteOn('get', 'n1', { event: 'delighting' }),
    ]
    const rows = { evidence: [answers('ad', [0]), answers('pay', [0]), answers('get', [1])] }
    const kept = { elements, rows, meta: { accountable: 'cat' } }
    expect(idsOf(kept)).toEqual([])
  })

  it('[J35] M13 shares that leave nobody out, or say that some are unknown, are fine', () => {
    const elements = [touchpoint('ad', { entry: true, entryShare: 80 })]
    expect(idsOf({ elements, meta: { unknownEntry: true } }, 'entry-shares')).toEqual([])
    expect(idsOf({ elements: [touchpoint('ad', { entry: true })] }, 'entry-shares')).toEqual([])
  })

  it('[J35] the most serious come first', () => {
    const { open } = findings(journeyOf(cases['promise-not-kept'][0]))
    expect(open[0]).toEqual({
      id: 'promise-not-kept:pay',
      rule: 'promise-not-kept',
      severity: 'serious',
      element: 'pay',
      row: null,
      values: { promise: 'in a day' },
    })
    const ranks = open.map(({ severity }) => ['serious', 'warning', 'hint'].indexOf(severity))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('[J35] M25 a finding that was dismissed is told with its reason, and stays away', () => {
    const [parts] = cases['title-from-inside']
    const journey = journeyOf({ ...parts, meta: { dismissed: { 'title-from-inside:pay': 'our brand' } } })
    expect(findings(journey).open.some(({ rule }) => rule === 'title-from-inside')).toBe(false)
    expect(findings(journey).dismissed).toEqual([
      expect.objectContaining({ id: 'title-from-inside:pay', reason: 'our brand' }),
    ])
  })

  it('[J35] a rule that is off on this board finds nothing', () => {
    const [parts] = cases['no-indirect']
    expect(idsOf({ ...parts, meta: { rulesOff: { 'no-indirect': true } } }, 'no-indirect')).toEqual([])
  })

  it('[J35] every name fits into the document, and says the same as long as it is about the same', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
    expect(ruleIds.toSorted()).toEqual(Object.keys(cases).toSorted())
    expect(ruleIds.filter((id) => !RULE_ID.test(id))).toEqual([])
    const long = 'x'.repeat(64)
    const elements = [
      touchpoint(long, { department: 'sales' }),
      touchpoint(`${long.slice(1)}y`, { department: 'logistics' }),
    ]
    const { open } = findings(journeyOf({ elements }))
    expect(open.filter((finding) => !canDismiss(finding) || !FINDING_ID.test(finding.id))).toEqual([])
  })
})
