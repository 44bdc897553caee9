import { assessmentKey } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import { confidenceIn } from './confidence.ts'
import { type Journey, personasOf } from './journey.ts'
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

export function relevance(journey: Journey): Relevance {
  const { board, rows } = journey
  const said = stepsOf(board).map(({ id, touchpoint }) => ({
    id,
    touchpoint,
    relevances: personasOf(journey).flatMap(
      (persona) => board.assessments.get(assessmentKey(id, persona))?.relevance ?? [],
    ),
  }))
  type Said = (typeof said)[number]
  const ids = (fits: (step: Said) => boolean): ElementId[] => said.filter(fits).map(({ id }) => id)
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
}
