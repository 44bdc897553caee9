import { oncePer } from './parts/once-per.ts'
import type { ElementId } from '../board/element-id.ts'
import { type Journey, personasOf } from './journey.ts'
import { ratedSteps, ratingThatCounts } from './parts/ratings.ts'
import { mainSteps, stepsOf } from './parts/steps.ts'

/** The first and the last impression, which can undo all others (METHOD.md M6). */
export type Impressions = {
  readonly first: ElementId
  /** The same one where there is only one. */
  readonly last: ElementId
  /** Which of them nobody has rated for which persona. */
  readonly unrated: readonly { readonly touchpoint: ElementId; readonly persona: string }[]
}

/** The first and last existing touchpoint of the main path; null where there is none. */
export const impressions: (journey: Journey) => Impressions | null = oncePer((journey: Journey) => {
  const [first, last] = firstAndLast(journey)
  if (first === undefined || last === undefined) return null
  const isRated = (touchpoint: ElementId, persona: string): boolean =>
    ratedSteps(journey, persona).some((step) => step.id === touchpoint && ratingThatCounts(step) !== null)
  const unrated = [...new Set([first, last])].flatMap((touchpoint) =>
    personasOf(journey)
      .filter((persona) => !isRated(touchpoint, persona))
      .map((persona) => ({ touchpoint, persona })),
  )
  return { first, last, unrated }
})

/** Which touchpoints those are; undefined where there is none. */
export function firstAndLast({
  board,
}: Pick<Journey, 'board'>): readonly [first: ElementId | undefined, last: ElementId | undefined] {
  const steps = mainSteps(stepsOf(board))
  return [steps.at(0)?.id, steps.at(-1)?.id]
}
