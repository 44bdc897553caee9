import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { type Steps, allSteps } from '@wegpunkt/shared/journey/parts/steps'
import { isRatable } from '@wegpunkt/shared/workshop/focus'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { isNamed, isRatedBy } from '@wegpunkt/shared/workshop/subjects'
import { type OwnVoice, ratingKey } from '../../../editor/round/own-round.ts'

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>
type Ratings = OwnVoice['ratings']

/** What is to be rated, as the customer meets it; the same that the server takes. */
export const stepsToRate = (board: Grid, focus: Focus): Steps =>
  allSteps(board).filter(({ touchpoint }) => isRatable(touchpoint, focus) && isNamed(touchpoint.title))

const isRated = (ratings: Ratings, touchpoint: ElementId, persona: string): boolean =>
  isRatedBy(ratings.get(ratingKey(touchpoint, persona)))

/** How many of them one has rated for a persona. */
export const ratedAmong = (steps: Steps, ratings: Ratings, persona: string): number =>
  steps.filter(({ id }) => isRated(ratings, id, persona)).length

/** The next one without a rating after this one, around the end; null when all have one. */
export function nextUnrated(
  steps: Steps,
  ratings: Ratings,
  { persona, after }: { readonly persona: string; readonly after: ElementId | null },
): ElementId | null {
  const from = steps.findIndex(({ id }) => id === after) + 1
  const around = [...steps.slice(from), ...steps.slice(0, from)]
  return around.find(({ id }) => !isRated(ratings, id, persona))?.id ?? null
}
