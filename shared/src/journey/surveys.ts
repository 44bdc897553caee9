import { assessmentKey } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { exists, stepsOf } from './parts/steps.ts'

/** Who is asked more often than this is pestered (METHOD.md M28). */
const MOST_SURVEYS = 2

/** Where a persona is asked how satisfied they are: at every existing touchpoint that is not irrelevant to them. */
export function surveys(
  board: Board,
  persona: string,
): { readonly touchpoints: readonly ElementId[]; readonly isTooMany: boolean } {
  const touchpoints = stepsOf(board)
    .filter(({ touchpoint }) => touchpoint.surveyHere && exists(touchpoint))
    .filter(({ id }) => board.assessments.get(assessmentKey(id, persona))?.relevance !== 'irrelevant')
    .map(({ id }) => id)
  return { touchpoints, isTooMany: touchpoints.length > MOST_SURVEYS }
}
