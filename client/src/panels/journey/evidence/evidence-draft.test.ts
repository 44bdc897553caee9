import { describe, expect, it } from 'vitest'
import { MAX_QUOTE_CHARS } from '@wegpunkt/shared/limits'
import { type EvidenceDraft, checkDraft, draftOf, newDraft } from './evidence-draft.ts'

const TODAY = '2026-11-26'
const draft = (fields: Partial<EvidenceDraft>): EvidenceDraft => ({ ...newDraft(['bill']), ...fields })
const refusalsOf = (fields: Partial<EvidenceDraft>): unknown => {
  const checked = checkDraft(draft(fields), TODAY)
  if (!('refusals' in checked)) return null
  return Object.fromEntries(
    Object.entries(checked.refusals).map(([field, { refused, values }]) => [field, [refused, values]]),
  )
}
const rated = (value: string) => ({ ratings: [{ touchpoint: 'bill', persona: null, value }] })

describe('evidence that is typed in', () => {
  it('[P313] M30 is kept as people write it: German days, a decimal comma, words as a source', () => {
    const typed = draft({
      type: 'survey',
      n: '12',
      date: '31.1.2026',
      source: 'Umfrage: Frühjahr',
      quote: ' Zu spät\u0000 ',
      ...rated('-1,5'),
    })
    expect(checkDraft(typed, TODAY)).toEqual({
      type: 'survey',
      n: 12,
      date: '2026-01-31',
      source: 'Umfrage: Frühjahr',
      quote: 'Zu spät',
      touchpointIds: ['bill'],
      ratings: [{ touchpoint: 'bill', persona: null, value: -1.5 }],
    })
  })

  it.each([
    [{ n: '0' }, 'n', 'out-of-range'],
    [{ n: '2,5' }, 'n', 'not-whole'],
    [{ n: 'viele' }, 'n', 'no-number'],
    [{ date: '31.2.2026' }, 'date', 'no-date'],
    [{ date: '1/2/2026' }, 'date', 'no-date'],
    [{ date: '27.11.2026' }, 'date', 'date-in-future'],
    [{ source: 'javascript:alert(1)' }, 'source', 'no-address'],
    [rated('2,5'), 'rating-0', 'out-of-range'],
    [rated('gut'), 'rating-0', 'no-number'],
  ])('[P313] M30 of %j the field is refused with its reason', (fields, field, reason) => {
    expect(refusalsOf({ quote: 'x', ...fields })).toMatchObject({ [field]: [reason, {}] })
  })

  it('[P313] M30 a quote that is too long is refused with the count, not cut', () => {
    expect(refusalsOf({ quote: 'x'.repeat(MAX_QUOTE_CHARS + 12) })).toEqual({
      quote: ['too-long', { count: MAX_QUOTE_CHARS + 12, most: MAX_QUOTE_CHARS }],
    })
  })

  it('[P313] M30 that says nothing at all is none', () => {
    expect(refusalsOf({})).toEqual({ whole: ['empty', {}] })
    expect(refusalsOf(rated(' '))).toEqual({ whole: ['empty', {}] })
  })

  it('[P314] M31 ratings of customers by hand have a quote or a source, or are called an estimate', () => {
    expect(refusalsOf(rated('1'))).toEqual({ whole: ['no-evidence', {}] })
    expect(refusalsOf({ ...rated('1'), source: 'Fair 2026' })).toBeNull()
    expect(refusalsOf({ ...rated('1'), quote: 'Good' })).toBeNull()
    expect(refusalsOf({ ...rated('1'), type: 'assumption' })).toBeNull()
  })

  it('[P313] comes back as it was typed', () => {
    const fields = checkDraft(draft({ quote: 'x', ...rated('-0,5') }), TODAY)
    if ('refusals' in fields) throw new Error('refused')
    const again = draftOf(fields, (number) => String(number).replace('.', ','))
    expect([again.n, again.date, again.ratings[0]?.value]).toEqual(['1', '', '-0,5'])
    expect(checkDraft(again, TODAY)).toEqual(fields)
  })
})
