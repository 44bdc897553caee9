import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { ratingKey } from '../own-words.ts'

type Ratings = ReadonlyMap<string, PrivateRating>
type Listed = { readonly id: string }

/** One of the two is enough: not everybody knows what customers expect. */
export const isRated = (ratings: Ratings, touchpoint: string, persona: string): boolean => {
  const rating = ratings.get(ratingKey(touchpoint, persona))
  return rating !== undefined && (rating.experience !== null || rating.expectation !== null)
}

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
