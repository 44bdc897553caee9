import { MAX_PERSONAS_PER_BOARD } from '../../limits.ts'
import { SCALE } from '../parts/spread.ts'
import type { Day, Evidence, Kpi, Measure, Nps, Rating, Story } from '../rows.ts'
import { checkDay, isBefore } from './day.ts'
import { checkValue } from './number.ts'
import { type Refusal, isRefused, refuse } from './refusal.ts'

const SCORES = { least: -100, most: 100 } as const

/** METHOD.md M18: a sixth curve could not be told from the others. */
export const checkPersonaCount = (count: number): number | Refusal =>
  count > MAX_PERSONAS_PER_BOARD
    ? refuse('too-many-personas', { count, most: MAX_PERSONAS_PER_BOARD })
    : count

/** METHOD.md M26: a number, of a day that has been, unless it is aimed at. */
export function checkKpi(kpi: Pick<Kpi, 'value' | 'date' | 'isTarget'>, today: Day): null | Refusal {
  if (!Number.isFinite(kpi.value)) return refuse('no-number')
  const day = checkDay(kpi.date)
  if (isRefused(day)) return day
  return !kpi.isTarget && isBefore(today, day) ? refuse('date-in-future', { day }) : null
}

/** METHOD.md M47: whole numbers of people, at least one of them; or a score that came without them. */
export function checkNps(nps: Nps): null | Refusal {
  const day = checkDay(nps.date)
  if (isRefused(day)) return day
  if ('score' in nps) return refusalOf(checkValue(nps.score, SCORES))
  const counts = [nps.promoters, nps.passives, nps.detractors]
  for (const count of counts) {
    const refusal = refusalOf(checkValue(count, { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true }))
    if (refusal) return refusal
  }
  return counts.every((count) => count === 0) ? refuse('nobody-counted') : null
}

/** A measure that is due before it was written down: taken, with a warning (METHOD.md M36). */
export const isDueInPast = ({ due }: Pick<Measure, 'due'>, today: Day): boolean =>
  due !== null && isBefore(due, today)

/** METHOD.md M30, M31: ratings of customers are on the scale, and come from somewhere, or are called an estimate. */
export function checkEvidence(
  evidence: Pick<Evidence, 'type' | 'n' | 'ratings' | 'source' | 'quote'>,
): null | Refusal {
  const { type, n, ratings, source, quote } = evidence
  const counted = refusalOf(checkValue(n, { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true }))
  if (counted) return counted
  for (const rating of ratings) {
    const refusal = checkRating(rating)
    if (refusal) return refusal
  }
  const isFromNowhere = source.trim() === '' && quote.trim() === ''
  return ratings.length > 0 && type !== 'assumption' && isFromNowhere ? refuse('no-evidence') : null
}

const checkRating = ({ value }: Pick<Rating, 'value'>): null | Refusal =>
  refusalOf(checkValue(value, { least: SCALE[0], most: SCALE[1] }))

/** METHOD.md M35: nobody's story leaves the house without their consent. */
export const checkStoryExport = ({ consent }: Pick<Story, 'consent'>): null | Refusal =>
  consent === 'yes' ? null : refuse('no-consent')

const refusalOf = (checked: unknown): Refusal | null => (isRefused(checked) ? checked : null)
