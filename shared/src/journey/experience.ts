import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { ANY_PERSONA, assessmentKey } from '../board/choices.ts'
import type { Feeling } from '../board/schema.ts'

/**
 * How a touchpoint feels to a persona; null if nobody has said so. What was rated before the board had
 * personas counts for each of them until they are given an experience of their own.
 */
export function experienceOf(
  { assessments }: Pick<Board, 'assessments'>,
  touchpoint: ElementId,
  persona: string,
): Feeling | null {
  const own = assessments.get(assessmentKey(touchpoint, persona))?.experience
  return own ?? assessments.get(assessmentKey(touchpoint, ANY_PERSONA))?.experience ?? null
}
