import { LEAST_TO_TELL } from '../limits.ts'
import { type Spread, type TouchpointRatings, ratingResults, spreadOf } from './ratings.ts'
import type { PrivateRating } from './secret.ts'

export type Heard = { readonly rating: PrivateRating; readonly isFrontline: boolean }

/**
 * What those say who have to do with customers every day, apart from the others (METHOD.md M24). Told where there are
 * three of them, and not one or two others, whose voices would follow from those of all.
 */
export function frontlineRatings(heard: readonly Heard[]): TouchpointRatings[] {
  const places = Map.groupBy(heard, ({ rating }) => `${rating.touchpoint}:${rating.persona}`)
  const frontline = heard.filter(({ isFrontline }) => isFrontline)
  return ratingResults(frontline.map(({ rating }) => rating)).flatMap((result) => {
    const here = places.get(`${result.touchpoint}:${result.persona}`) ?? []
    const told = {
      ...result,
      experience: toldOf(here, 'experience'),
      expectation: toldOf(here, 'expectation'),
    }
    return told.experience === null && told.expectation === null ? [] : [told]
  })
}

function toldOf(heard: readonly Heard[], aspect: 'experience' | 'expectation'): Spread | null {
  const of = (isFrontline: boolean): number[] =>
    heard.flatMap((one) => (one.isFrontline === isFrontline ? (one.rating[aspect] ?? []) : []))
  const [frontline, others] = [of(true), of(false)]
  if (frontline.length < LEAST_TO_TELL || (others.length > 0 && others.length < LEAST_TO_TELL)) return null
  return spreadOf(frontline)
}
