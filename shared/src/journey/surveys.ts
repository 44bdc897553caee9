import type { ElementId } from '../board/element-id.ts'
import type { Journey } from './journey.ts'
import { ratedSteps } from './parts/ratings.ts'
import { exists } from './parts/steps.ts'

/** Who is asked more often than this is pestered (METHOD.md M28). */
const MOST_SURVEYS = 2

/** Where a persona is asked how satisfied they are: at every existing touchpoint that is not irrelevant to them. */
export function surveys(
  journey: Journey,
  persona: string,
): { readonly touchpoints: readonly ElementId[]; readonly isTooMany: boolean } {
  const touchpoints = ratedSteps(journey, persona)
    .filter(
      ({ touchpoint, own }) => touchpoint.surveyHere && exists(touchpoint) && own?.relevance !== 'irrelevant',
    )
    .map(({ id }) => id)
  return { touchpoints, isTooMany: touchpoints.length > MOST_SURVEYS }
}
