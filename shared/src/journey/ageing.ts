import type { ElementId } from '../board/element-id.ts'
import { type Journey, personasOf } from './journey.ts'
import { type RatedSteps, ratedSteps } from './parts/ratings.ts'
import { dayNumber, daysBetween, monthsBetween } from './parts/days.ts'
import { oncePer } from './parts/once-per.ts'
import type { Day, Evidence } from './rows.ts'

/** How old what is known has become (METHOD.md M32). */
export type Age = {
  /** When customers were last heard or measured; null for never. */
  readonly lastEvidence: Day | null
  readonly months: number | null
  /** The journey, or an expectation, is to be looked at again by today or before. */
  readonly isDue: boolean
  readonly dueExpectations: readonly {
    readonly touchpoint: ElementId
    readonly persona: string
    readonly reviewBy: Day
  }[]
}

export const ageing: (journey: Journey) => Age = oncePer((journey: Journey) => {
  const { board, rows, today } = journey
  const last = lastEvidence(rows.evidence, today)
  const dueExpectations = personasOf(journey).flatMap((persona) =>
    reviews(ratedSteps(journey, persona))
      .filter(({ reviewBy }) => isPast(reviewBy, today))
      .map(({ touchpoint, reviewBy }) => ({ touchpoint, persona, reviewBy })),
  )
  const { reviewBy } = board.meta
  return {
    lastEvidence: last,
    months: last === null ? null : monthsBetween(last, today),
    isDue: (reviewBy !== undefined && isPast(reviewBy, today)) || dueExpectations.length > 0,
    dueExpectations,
  }
})

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
