import type { Kpi } from '../rows.ts'
import type { RuleId } from '../findings/findings.ts'
import { answers, assessed, evidence, type journeyOf, measure, persona, touchpoint } from './journeys.ts'

export type Parts = Parameters<typeof journeyOf>[0]
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
export const foundOn: Record<RuleId, [Parts, ...string[]]> = {
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
