import type { ElementId } from '../board/element-id.ts'
import { type Journey, personasOf } from './journey.ts'
import { ratingThatCounts } from './parts/ratings.ts'
import { mainSteps } from './parts/steps.ts'

/** The first and the last impression, which can undo all others (METHOD.md M6). */
export type Impressions = {
  readonly first: ElementId
  /** The same one where there is only one. */
  readonly last: ElementId
  /** Which of them nobody has rated for which persona. */
  readonly unrated: readonly { readonly touchpoint: ElementId; readonly persona: string }[]
}

/** The first and last existing touchpoint of the main path; null where there is none. */
export function impressions(journey: Journey): Impressions | null {
  const steps = mainSteps(journey.board)
  const [first, last] = [steps.at(0)?.id, steps.at(-1)?.id]
  if (first === undefined || last === undefined) return null
  const unrated = [...new Set([first, last])].flatMap((touchpoint) =>
    personasOf(journey)
      .filter((persona) => ratingThatCounts(journey, touchpoint, persona) === null)
      .map((persona) => ({ touchpoint, persona })),
  )
  return { first, last, unrated }
}
