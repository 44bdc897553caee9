import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Journey } from '@wegpunkt/shared/journey/journey'

import { type CustomerSpread, ratedSteps } from '@wegpunkt/shared/journey/parts/ratings'
import { allSteps } from '@wegpunkt/shared/journey/parts/steps'
import { type Spread, type TouchpointRatings, mostDisagreed } from '@wegpunkt/shared/workshop/ratings'
import { keyOf, movedSince, roundBefore } from '@wegpunkt/shared/workshop/rounds'

/** What a round says of one touchpoint, beside what else is known of it. */
export type RatingResult = {
  readonly touchpoint: ElementId
  readonly experience: Spread | null
  readonly expectation: Spread | null
  /** What the round before it said of the experience, and how far its middle has gone since. */
  readonly before: Spread | null
  readonly moved: number | null
  /** From evidence alone. */
  readonly customers: CustomerSpread | null
  /** Team minus customers, in this round. */
  readonly gap: number | null
  /** Nowhere do people see it more differently. */
  readonly isMostDisagreed: boolean
}

/** The results of a round for a persona, in the customer's order; what is gone from the board comes last. */
export function ratingRows(
  results: readonly BoardResult[],
  run: BoardResult,
  { journey, persona }: { readonly journey: Journey; readonly persona: string },
): readonly RatingResult[] {
  const here = run.ratings.filter((rating) => rating.persona === persona)
  const before = roundBefore(results, run.run)
  const disagreed = new Set(mostDisagreed(here))
  const customersAt = new Map(ratedSteps(journey, persona).map(({ id, customers }) => [id, customers]))
  const order = new Map(allSteps(journey.board).map(({ id }, i) => [id, i]))
  const rank = ({ touchpoint }: TouchpointRatings): number => order.get(touchpoint) ?? order.size
  return here
    .toSorted((a, b) => rank(a) - rank(b))
    .map((rating) => {
      const { touchpoint, experience, expectation } = rating
      const last = before.get(keyOf(rating))?.experience ?? null
      const customers = customersAt.get(touchpoint) ?? null
      return {
        touchpoint,
        experience,
        expectation,
        before: last,
        moved: movedSince(experience, last),
        customers,
        gap: experience && customers ? experience.median - customers.median : null,
        isMostDisagreed: disagreed.has(rating),
      }
    })
}

/** Whose eyes a round was seen with, in the order of the board; former personas last. */
export function personasIn(run: BoardResult, order: readonly string[]): readonly string[] {
  const found = new Set(run.ratings.map(({ persona }) => persona))
  return [...order.filter((id) => found.has(id)), ...[...found].filter((id) => !order.includes(id))]
}

/** The same result as those with daily contact with customers gave it (METHOD.md M24). */
export const ofFrontline = (result: BoardResult): BoardResult => ({
  ...result,
  ratings: result.frontline ?? [],
})
