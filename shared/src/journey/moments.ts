import type { ElementId } from '../board/element-id.ts'
import type { Assessment } from '../board/schema.ts'
import type { Journey } from './journey.ts'
import { oncePer } from './parts/once-per.ts'
import { type RatedSteps, ratedSteps, ratingThatCounts } from './parts/ratings.ts'
import { ENOUGH_RATINGS, mean } from './parts/spread.ts'
import { exists } from './parts/steps.ts'

/** How far from okay, and from the journey's own mean, a touchpoint has to lie. */
const CLEARLY = 1

/** A moment that matters to a persona (METHOD.md M7). */
export type Moment = {
  readonly touchpoint: ElementId
  readonly kind: 'lovepoint' | 'painpoint'
  /** Null where nobody rated it, and somebody says all the same that it matters. */
  readonly median: number | null
  readonly n: number
  /** Too few have said so yet. */
  readonly isHollow: boolean
  /** Why somebody overruled the ratings; null where they speak for themselves. */
  readonly reason: string | null
}

/**
 * The moments that matter to a persona, in the customer's order: what is rated at least +1 or at most −1 and lies at
 * least 1 away from the mean of the journey. What is irrelevant to the persona is none (DOMAIN.md). Somebody may
 * overrule this either way, with a reason.
 */
export const moments = (journey: Journey, persona: string): readonly Moment[] =>
  momentsIn(ratedSteps(journey, persona))

/** The moment at each touchpoint that has one. */
export const momentsByTouchpoint = (journey: Journey, persona: string): ReadonlyMap<ElementId, Moment> =>
  new Map(moments(journey, persona).map((moment) => [moment.touchpoint, moment]))

const momentsIn: (rated: RatedSteps) => readonly Moment[] = oncePer((rated: RatedSteps) => {
  const existing = rated.filter(({ touchpoint }) => exists(touchpoint))
  const middle = mean(existing.flatMap((step) => ratingThatCounts(step)?.median ?? [])) ?? 0
  return existing.flatMap((step): Moment[] => {
    const spread = ratingThatCounts(step)
    const override = overrideOf(step.own)
    const kind = override?.kind ?? kindOf(spread?.median, middle, step.own)
    if (kind === 'none') return []
    const n = spread?.n ?? 0
    const isHollow = n < ENOUGH_RATINGS
    const reason = override?.reason ?? null
    return [{ touchpoint: step.id, kind, median: spread?.median ?? null, n, isHollow, reason }]
  })
})

// Without a reason nobody may overrule what was rated.
const overrideOf = (assessment: Assessment | undefined): Assessment['moment'] =>
  assessment?.moment && assessment.moment.reason.trim() !== '' ? assessment.moment : undefined

function kindOf(
  median: number | undefined,
  middle: number,
  assessment: Assessment | undefined,
): Moment['kind'] | 'none' {
  if (median === undefined || assessment?.relevance === 'irrelevant') return 'none'
  if (median >= CLEARLY && median - middle >= CLEARLY) return 'lovepoint'
  if (median <= -CLEARLY && middle - median >= CLEARLY) return 'painpoint'
  return 'none'
}
