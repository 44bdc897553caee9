import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { checkDay, isBefore } from '@wegpunkt/shared/journey/checks/day'
import { checkNumber } from '@wegpunkt/shared/journey/checks/number'
import { type Refusal, isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { checkEvidence } from '@wegpunkt/shared/journey/checks/rows'
import { checkProse, checkSource } from '@wegpunkt/shared/journey/checks/text'
import type { EvidenceType } from '@wegpunkt/shared/journey/row-choices'
import type { Day, Evidence } from '@wegpunkt/shared/journey/rows'
import { MAX_CUSTOMERS, MAX_QUOTE_CHARS, MAX_SOURCE_CHARS } from '@wegpunkt/shared/limits'

/** Evidence as it is being typed. */
export type EvidenceDraft = {
  readonly type: EvidenceType
  readonly n: string
  readonly date: string
  readonly source: string
  readonly quote: string
  readonly touchpointIds: readonly ElementId[]
  readonly ratings: readonly RatingDraft[]
}
export type RatingDraft = {
  readonly touchpoint: ElementId
  readonly persona: string | null
  readonly value: string
}

export type EvidenceFields = Omit<Evidence, 'id'>
/** What is refused, by field; a rating by its place, and what lies between fields as `whole`. */
export type Refusals = Readonly<Record<string, Refusal>>
export const ratingField = (place: number): string => `rating-${place}`

export const newDraft = (touchpointIds: readonly ElementId[]): EvidenceDraft => ({
  type: 'interview',
  n: '1',
  date: '',
  source: '',
  quote: '',
  touchpointIds,
  ratings: [],
})

/** `say` writes numbers as the language does. */
export const draftOf = (row: EvidenceFields, say: (number: number) => string): EvidenceDraft => ({
  ...row,
  n: String(row.n),
  date: row.date ?? '',
  ratings: row.ratings.map((rating) => ({ ...rating, value: say(rating.value) })),
})

/** What would be kept, or why not (METHOD.md M30, M31). A rating without a value is none. */
export function checkDraft(
  draft: EvidenceDraft,
  today: Day,
): EvidenceFields | { readonly refusals: Refusals } {
  const refusals: Record<string, Refusal> = {}
  const take = <T>(field: string, checked: T | Refusal, otherwise: T): T => {
    if (!isRefused(checked)) return checked
    refusals[field] = checked
    return otherwise
  }
  const ratings = draft.ratings.flatMap(({ value, ...rating }, place) => {
    if (value.trim() === '') return []
    const number = checkNumber(value, { least: -2, most: 2 })
    return [{ ...rating, value: take(ratingField(place), number, 0) }]
  })
  const fields: EvidenceFields = {
    type: draft.type,
    n: take('n', checkNumber(draft.n, { least: 1, most: MAX_CUSTOMERS, isWhole: true }), 1),
    date: take('date', checkPast(draft.date, today), null),
    source: take('source', checkSource(draft.source, MAX_SOURCE_CHARS), ''),
    quote: take('quote', checkProse(draft.quote, MAX_QUOTE_CHARS), ''),
    touchpointIds: draft.touchpointIds,
    ratings,
  }
  const says = fields.quote !== '' || fields.source !== '' || ratings.length > 0
  const whole = Object.keys(refusals).length > 0 ? null : says ? checkEvidence(fields) : refuse('empty')
  if (whole) refusals['whole'] = whole
  return Object.keys(refusals).length > 0 ? { refusals } : fields
}

/** A day that has been, or none. */
function checkPast(typed: string, today: Day): Day | null | Refusal {
  if (typed.trim() === '') return null
  const day = checkDay(typed)
  return !isRefused(day) && isBefore(today, day) ? refuse('date-in-future', { day }) : day
}
