import type { ElementId } from '../board/element-id.ts'
import type { Journey } from './journey.ts'
import { daysBetween, monthsBetween } from './parts/days.ts'
import type { Day, Evidence } from './rows.ts'
import { stepsOf } from './parts/steps.ts'

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

export function ageing({ board, rows, today }: Journey): Age {
  const last = lastEvidence(rows.evidence, today)
  const touchpoints = new Set(stepsOf(board).map(({ id }) => id))
  const dueExpectations = [...board.assessments].flatMap(([key, { reviewBy }]) => {
    const colon = key.indexOf(':')
    const [touchpoint, persona] = [key.slice(0, colon), key.slice(colon + 1)]
    return reviewBy !== undefined && isPast(reviewBy, today) && touchpoints.has(touchpoint)
      ? [{ touchpoint, persona, reviewBy }]
      : []
  })
  const { reviewBy } = board.meta
  return {
    lastEvidence: last,
    months: last === null ? null : monthsBetween(last, today),
    isDue: (reviewBy !== undefined && isPast(reviewBy, today)) || dueExpectations.length > 0,
    dueExpectations,
  }
}

/** The latest day on which customers were heard or measured. Assumptions are no evidence, nor is what is yet to come. */
export function lastEvidence(evidence: readonly Evidence[], today: Day): Day | null {
  let last: Day | null = null
  for (const { type, date } of evidence) {
    if (type === 'assumption' || date === null || (daysBetween(date, today) ?? -1) < 0) continue
    if (last === null || date > last) last = date
  }
  return last
}

/** Today counts as past: what is due by a day is due on it. */
const isPast = (day: Day, today: Day): boolean => (daysBetween(day, today) ?? -1) >= 0
