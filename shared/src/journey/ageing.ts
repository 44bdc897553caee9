import type { ElementId } from '../board/element-id.ts'
import { type Journey, personasOf } from './journey.ts'
import { type RatedSteps, ratedSteps } from './parts/ratings.ts'
import { dayNumber, daysBetween, monthsBetween } from './parts/days.ts'
import { oncePer } from './parts/once-per.ts'
import type { Day, Evidence } from './rows.ts'

/** After so many months without hearing customers, what is known ages; after so many it is old (METHOD.md M32). */
const [AGES_AFTER_MONTHS, OLD_AFTER_MONTHS] = [6, 12] as const

export type Freshness = 'fresh' | 'ageing' | 'old'
export const freshness = (months: number): Freshness => {
  if (months >= OLD_AFTER_MONTHS) return 'old'
  return months >= AGES_AFTER_MONTHS ? 'ageing' : 'fresh'
}

/** So many days ahead a review is announced. */
const SOON_DAYS = 30

/** How far a day of review is away: what is due by a day is due on it, and overdue after it. */
export type ReviewState = 'planned' | 'soon' | 'due' | 'overdue'
export function reviewState(reviewBy: Day, today: Day): ReviewState {
  const left = daysBetween(today, reviewBy) ?? 0
  if (left < 0) return 'overdue'
  if (left === 0) return 'due'
  return left <= SOON_DAYS ? 'soon' : 'planned'
}

/** How old what is known has become (METHOD.md M32). */
export type Age = {
  /** When customers were last heard or measured; null for never. */
  readonly lastEvidence: Day | null
  readonly months: number | null
  /** The journey, or an expectation, is to be looked at again by today or before. */
  readonly isDue: boolean
  /** When the journey as a whole is to be looked at again, the next such day; null: nobody said. */
  readonly reviewBy: Day | null
  readonly dueExpectations: readonly {
    readonly touchpoint: ElementId
    /** Null: said for no persona in particular. */
    readonly persona: string | null
    readonly reviewBy: Day
  }[]
}

export const ageing: (journey: Journey) => Age = oncePer((journey: Journey) => {
  const { board, rows, today } = journey
  const last = lastEvidence(rows.evidence, today)
  const expected = personasOf(journey).flatMap((persona) =>
    reviews(ratedSteps(journey, persona)).map(({ touchpoint, reviewBy }) => ({
      touchpoint,
      reviewBy,
      persona,
    })),
  )
  const noted = rows.reviews.flatMap(({ element, reviewBy }) =>
    element !== null && board.elements.has(element) ? [{ touchpoint: element, reviewBy, persona: null }] : [],
  )
  const dueExpectations = [...expected, ...noted].filter(({ reviewBy }) => isPast(reviewBy, today))
  const reviewBy = nextReview(journey)
  return {
    lastEvidence: last,
    months: last === null ? null : monthsBetween(last, today),
    isDue: (reviewBy !== null && isPast(reviewBy, today)) || dueExpectations.length > 0,
    reviewBy,
    dueExpectations,
  }
})

/** Of all days that were named for the journey as a whole, the first: one that is past is still to be done. */
const nextReview = ({ board, rows }: Journey): Day | null =>
  [
    ...rows.reviews.flatMap(({ element, reviewBy }) => (element === null ? [reviewBy] : [])),
    ...(board.meta.reviewBy === undefined ? [] : [board.meta.reviewBy]),
  ].toSorted()[0] ?? null

/** The latest day on which customers were heard or measured. Assumptions are no evidence, nor is what is yet to come. */
export function lastEvidence(evidence: readonly Evidence[], today: Day): Day | null {
  return daysOf(evidence).findLast((day) => day <= today) ?? null
}

/** The days on which something was learnt, in order, each once. Days of the calendar sort like their words. */
const daysOf: (evidence: readonly Evidence[]) => readonly Day[] = oncePer((evidence: readonly Evidence[]) => {
  const days = new Set(
    evidence.flatMap(({ type, date }) => (type === 'assumption' || date === null ? [] : [date])),
  )
  return [...days].filter((day) => dayNumber(day) !== null).toSorted()
})

/** Today counts as past: what is due by a day is due on it. */
const isPast = (day: Day, today: Day): boolean => (daysBetween(day, today) ?? -1) >= 0

const reviews = oncePer((rated: RatedSteps) =>
  rated.flatMap(({ id, own }) =>
    own?.reviewBy === undefined ? [] : [{ touchpoint: id, reviewBy: own.reviewBy }],
  ),
)
