import { describe, expect, it } from 'vitest'
import { noRows } from '../rows.ts'
import { type Parts } from '../testing/found-on.ts'
import { answers, assessed, evidence, journeyOf, noteOn, touchpoint } from '../testing/journeys.ts'
import { type RuleId, findings } from './findings.ts'

const found = (parts: Parts, rule: RuleId): readonly string[] =>
  findings(journeyOf(parts)).open.flatMap((finding) =>
    finding.rule === rule ? [finding.element ?? finding.row ?? rule] : [],
  )

type Case = { method: string; rule: RuleId; amiss: Parts; at: readonly string[]; mended: Parts }

const one = (fields: object): Parts => ({ elements: [touchpoint('pay', fields)] })
const handedOver = (fields: object): Parts => ({
  elements: [
    touchpoint('pay', { department: 'sales', ...fields }),
    touchpoint('get', { department: 'service' }),
  ],
})
const lost = { type: 'lost', count: 3, period: '', reasonStated: 'Zu teuer', reasonFound: '' }

/** What the method takes and does not like (METHOD.md, last column): it is allowed, found, and no longer once it is mended. */
const cases: readonly Case[] = [
  {
    method: 'M1 an empty title',
    rule: 'draft',
    amiss: one({ title: '  ' }),
    at: ['pay'],
    mended: one({ title: 'I pay' }),
  },
  {
    method: 'M2 an indirect touchpoint that a department is to run',
    rule: 'indirect-with-department',
    amiss: one({ contact: 'indirect', department: 'sales' }),
    at: ['pay'],
    mended: one({ contact: 'indirect', department: null }),
  },
  {
    method: 'M2 a journey of which nobody else speaks',
    rule: 'no-indirect',
    amiss: one({}),
    at: ['no-indirect'],
    mended: { elements: [touchpoint('pay'), touchpoint('review', { contact: 'indirect' })] },
  },
  {
    method: 'M4 a relevance without evidence',
    rule: 'relevance-assumed',
    amiss: { ...one({}), assessments: [assessed('pay', { relevance: 'relevant' })] },
    at: ['pay'],
    mended: {
      ...one({}),
      assessments: [assessed('pay', { relevance: 'relevant' })],
      rows: { evidence: [evidence('e1', { type: 'analytics', touchpointIds: ['pay'] })] },
    },
  },
  {
    method: 'M5 a deal-breaker without a reason',
    rule: 'deal-breaker-without-reason',
    amiss: one({ dealBreaker: '' }),
    at: ['pay'],
    mended: one({ dealBreaker: 'They never come back' }),
  },
  {
    method: 'M6 a last impression that nobody rated',
    rule: 'impression-unrated',
    amiss: { ...one({}), assessments: [] },
    at: ['pay'],
    mended: { ...one({}), assessments: [assessed('pay', { experience: 0 })] },
  },
  {
    method: 'M6 a journey without any impression',
    rule: 'no-impressions',
    amiss: one({ path: 'drop-off' }),
    at: ['no-impressions'],
    mended: one({ path: 'main' }),
  },
  {
    method: 'M10 a promise that no touchpoint keeps',
    rule: 'promise-not-kept',
    amiss: one({ status: 'missing', promise: { text: 'Free returns' } }),
    at: ['pay'],
    mended: one({ status: 'planned', promise: { text: 'Free returns' } }),
  },
  {
    method: 'M13 shares that leave customers out',
    rule: 'entry-shares',
    amiss: one({ entry: true, entryShare: 99.4 }),
    at: ['entry-shares'],
    mended: one({ entry: true, entryShare: 99.6 }),
  },
  {
    method: 'M14 the price as a reason that nobody looked into',
    rule: 'reason-not-looked-into',
    amiss: one({ outcomes: { o1: lost } }),
    at: ['pay'],
    mended: one({ outcomes: { o1: { ...lost, reasonFound: 'The offer came too late' } } }),
  },
  {
    method: 'M18 a journey of nobody in particular',
    rule: 'no-persona',
    amiss: { ...one({}), rows: { personas: [] } },
    at: ['no-persona'],
    mended: one({}),
  },
  {
    method: 'M21 a handover that nobody answers for',
    rule: 'handover-without-owner',
    amiss: handedOver({}),
    at: ['pay'],
    mended: handedOver({ handovers: { get: { owner: 'cat', agreement: '' } } }),
  },
  {
    method: 'M25 a title from the company’s side',
    rule: 'title-from-inside',
    amiss: {
      ...one({ title: 'Vertrieb ruft an' }),
      rows: { departments: [{ key: 'sales', names: ['Vertrieb'] }] },
    },
    at: ['pay'],
    mended: {
      ...one({ title: 'Ich werde angerufen' }),
      rows: { departments: [{ key: 'sales', names: ['Vertrieb'] }] },
    },
  },
  {
    method: 'M27 a circle of dependencies',
    rule: 'dependency-circle',
    amiss: {
      elements: [
        touchpoint('pay', { dependsOn: { get: true } }),
        touchpoint('get', { dependsOn: { pay: true } }),
      ],
    },
    at: ['pay'],
    mended: { elements: [touchpoint('pay', { dependsOn: { get: true } }), touchpoint('get')] },
  },
  {
    method: 'M28 a third survey',
    rule: 'surveyed-too-often',
    amiss: { elements: ['a', 'b', 'c'].map((id) => touchpoint(id, { surveyHere: true })) },
    at: ['a'],
    mended: { elements: ['a', 'b'].map((id) => touchpoint(id, { surveyHere: true })) },
  },
  {
    method: 'M29 customers who were asked, which nothing shows',
    rule: 'asked-without-evidence',
    amiss: one({ customersAsked: { answer: 'yes' } }),
    at: ['pay'],
    mended: { ...one({ customersAsked: { answer: 'yes' } }), rows: { evidence: [answers('pay', [1])] } },
  },
  {
    method: 'M31 a rating of the team alone',
    rule: 'rated-without-evidence',
    amiss: { ...one({}), assessments: [assessed('pay', { experience: 2 })] },
    at: ['pay'],
    mended: {
      ...one({}),
      assessments: [assessed('pay', { experience: 2 })],
      rows: { evidence: [answers('pay', [1])] },
    },
  },
  {
    method: 'M32 a review whose day has come',
    rule: 'review-due',
    amiss: { meta: { reviewBy: '2027-06-15' } },
    at: ['review-due'],
    mended: { meta: { reviewBy: '2027-06-16' } },
  },
  {
    method: 'M41 a journey that nobody answers for',
    rule: 'nobody-accountable',
    amiss: one({}),
    at: ['nobody-accountable'],
    mended: { ...one({}), meta: { accountable: 'cat' } },
  },
]

describe('what the method takes and does not like', () => {
  it.each(cases)('[J46] $method is found, and no longer once it is mended', ({ rule, amiss, at, mended }) => {
    expect(found(amiss, rule)).toEqual(at)
    expect(found(mended, rule)).toEqual([])
  })

  it('[J46] M8 M9 M11 M12 M15 M16 M33 M34 what nobody has said yet is nothing to find', () => {
    const silent = [
      touchpoint('review', { stage: 'notice', contact: 'indirect' }),
      touchpoint('pay'),
      touchpoint('get', { stage: 'use' }),
      noteOn('pay', 'n1'),
    ]
    const rated = ['review', 'get'].map((id) => answers(id, [0]))
    const journey = {
      elements: silent,
      rows: { ...noRows, evidence: rated, personas: journeyOf({}).rows.personas },
    }
    expect(findings(journeyOf({ ...journey, meta: { accountable: 'cat' } })).open).toEqual([])
  })
})
