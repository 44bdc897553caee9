import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { isRatedBy } from '@wegpunkt/shared/workshop/subjects'
import { ratingKey } from '../own-words.ts'

type Ratings = ReadonlyMap<string, PrivateRating>
type Listed = { readonly id: string }

export const isRated = (ratings: Ratings, touchpoint: string, persona: string): boolean =>
  isRatedBy(ratings.get(ratingKey(touchpoint, persona)))

/** The first that has not been rated; past the last where all have. */
export function firstOpen(subjects: readonly Listed[], ratings: Ratings, persona: string): number {
  const at = subjects.findIndex(({ id }) => !isRated(ratings, id, persona))
  return at < 0 ? subjects.length : at
}

/** The rating with one of its two grades changed. */
export const withGrade = (
  ratings: Ratings,
  of: { readonly touchpoint: string; readonly persona: string },
  grade: Partial<Pick<PrivateRating, 'experience' | 'expectation'>>,
): PrivateRating => {
  const before = ratings.get(ratingKey(of.touchpoint, of.persona))
  return { ...(before ?? { experience: null, expectation: null }), ...of, ...grade }
}
