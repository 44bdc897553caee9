import type { Ballot, OwnSecrets, PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { ratingKey } from '../../../editor/round/own-round.ts'

/** What has not reached the server yet: the last rating of each touchpoint and persona, and the last ballot. */
export type Unsaid = { readonly ratings: ReadonlyMap<string, PrivateRating>; readonly ballot: Ballot | null }

export const nothingUnsaid: Unsaid = { ratings: new Map(), ballot: null }

export const isNothing = ({ ratings, ballot }: Unsaid): boolean => ratings.size === 0 && ballot === null

export const keyOf = ({ touchpoint, persona }: PrivateRating): string => ratingKey(touchpoint, persona)

export const withRatings = (unsaid: Unsaid, ratings: readonly PrivateRating[]): Unsaid => ({
  ...unsaid,
  ratings: new Map([...unsaid.ratings, ...ratings.map((rating) => [keyOf(rating), rating] as const)]),
})

/** What is said later takes the place of what was said before. */
export const followedBy = (before: Unsaid, after: Unsaid): Unsaid => ({
  ratings: new Map([...before.ratings, ...after.ratings]),
  ballot: after.ballot ?? before.ballot,
})

/** The first of it, to be sent, and the rest. */
export function taken({ ratings, ballot }: Unsaid, most: number): { first: Unsaid; rest: Unsaid } {
  const all = [...ratings]
  if (all.length > 0)
    return {
      first: { ratings: new Map(all.slice(0, most)), ballot: null },
      rest: { ratings: new Map(all.slice(most)), ballot },
    }
  return { first: { ratings, ballot }, rest: nothingUnsaid }
}

/** One thing that was said, as it is kept on this device: one of both. */
export type Said = { readonly run: string; readonly rating?: PrivateRating; readonly ballot?: Ballot }

export const saidOf = ({ ratings, ballot }: Unsaid, run: string): Said[] => [
  ...[...ratings.values()].map((rating) => ({ run, rating })),
  ...(ballot ? [{ run, ballot }] : []),
]

export const unsaidIn = (said: readonly Said[], run: string): Unsaid =>
  said
    .filter((one) => one.run === run)
    .reduce<Unsaid>(
      (unsaid, { rating, ballot }) =>
        followedBy(unsaid, { ...withRatings(nothingUnsaid, rating ? [rating] : []), ballot: ballot ?? null }),
      nothingUnsaid,
    )

/** What a device keeps was written by this program; what is no list of runs is left. */
export const readSaid = (list: unknown): Said[] =>
  Array.isArray(list) ? list.filter((one: Partial<Said> | null) => typeof one?.run === 'string') : []

const isTakenBack = ({ experience, expectation }: PrivateRating): boolean =>
  experience === null && expectation === null

type Own = { readonly ratings: ReadonlyMap<string, PrivateRating>; readonly ballot: Ballot }

/** What one has said, as the server knows it and as it is about to. */
export function ownWith(known: Pick<OwnSecrets, 'ratings' | 'ballot'> | null, ...unsaid: Unsaid[]): Own {
  const ratings = new Map((known?.ratings ?? []).map((rating) => [keyOf(rating), rating] as const))
  let ballot: Ballot = known?.ballot ?? {}
  for (const more of unsaid) {
    for (const [key, rating] of more.ratings) {
      if (isTakenBack(rating)) ratings.delete(key)
      else ratings.set(key, rating)
    }
    ballot = more.ballot ?? ballot
  }
  return { ratings, ballot }
}
