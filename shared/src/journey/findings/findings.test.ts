import { describe, expect, it } from 'vitest'
import { FINDING_ID, RULE_ID } from '../../board/choices.ts'
import { type Parts, foundOn } from '../testing/found-on.ts'
import { answers, journeyOf, noteOn, touchpoint } from '../testing/journeys.ts'
import { canDismiss, findings, ruleIds } from './findings.ts'

const idsOf = (parts: Parts, rule?: string) =>
  findings(journeyOf(parts))
    .open.filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ id }) => id)

describe('findings', () => {
  it.each(Object.entries(foundOn))(
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
    const { open } = findings(journeyOf(foundOn['promise-not-kept'][0]))
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
    const [parts] = foundOn['title-from-inside']
    const journey = journeyOf({ ...parts, meta: { dismissed: { 'title-from-inside:pay': 'our brand' } } })
    expect(findings(journey).open.some(({ rule }) => rule === 'title-from-inside')).toBe(false)
    expect(findings(journey).dismissed).toEqual([
      expect.objectContaining({ id: 'title-from-inside:pay', reason: 'our brand' }),
    ])
  })

  it('[J35] a rule that is off on this board finds nothing', () => {
    const [parts] = foundOn['no-indirect']
    expect(idsOf({ ...parts, meta: { rulesOff: { 'no-indirect': true } } }, 'no-indirect')).toEqual([])
  })

  it('[J35] every name fits into the document, and says the same as long as it is about the same', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
    expect(ruleIds.toSorted()).toEqual(Object.keys(foundOn).toSorted())
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
