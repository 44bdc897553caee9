import { oncePer } from './parts/once-per.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Assessment } from '../board/schema.ts'
import { confidenceIn } from './confidence.ts'
import { type Journey, personasOf } from './journey.ts'
import { type RatedSteps, ratedSteps } from './parts/ratings.ts'
import { exists, stepsOf } from './parts/steps.ts'

/** What the journey lacks, what it could do without, and what is only assumed of it (METHOD.md M4). */
export type Relevance = {
  /** Customers want it and it is not there. */
  readonly missing: readonly ElementId[]
  /** It is there and to go, or irrelevant to every persona of whom something is said. */
  readonly retire: readonly ElementId[]
  /** Its relevance is said, without any evidence. */
  readonly assumed: readonly ElementId[]
}

export const relevance: (journey: Journey) => Relevance = oncePer((journey: Journey) => {
  const { board, rows } = journey
  const each = personasOf(journey).map((persona) => ratedSteps(journey, persona))
  const said = stepsOf(board).map(({ id, touchpoint }, i) => ({
    id,
    touchpoint,
    relevances: saidAt(each, i),
  }))
  type Step = (typeof said)[number]
  const ids = (fits: (step: Step) => boolean): ElementId[] => said.filter(fits).map(({ id }) => id)
  return {
    missing: ids(
      ({ touchpoint, relevances }) => touchpoint.status === 'missing' || relevances.includes('missing'),
    ),
    retire: ids(
      ({ touchpoint, relevances }) =>
        exists(touchpoint) &&
        (touchpoint.status === 'retire' ||
          (relevances.length > 0 && relevances.every((relevance) => relevance === 'irrelevant'))),
    ),
    assumed: ids(
      ({ id, relevances }) => relevances.length > 0 && confidenceIn(rows.evidence, id) === 'assumption',
    ),
  }
})

function saidAt(each: readonly RatedSteps[], i: number): Said[] {
  const said: Said[] = []
  for (const rated of each) {
    const relevance = rated[i]?.own?.relevance
    if (relevance) said.push(relevance)
  }
  return said
}
type Said = NonNullable<Assessment['relevance']>
