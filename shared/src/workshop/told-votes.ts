import { LEAST_TO_TELL } from '../limits.ts'
import type { Place } from './votes.ts'

type Counted = {
  readonly participants: number
  readonly voices: number
  readonly votes: number | null
  readonly places: readonly (Omit<Place, 'votes'> & { readonly votes: number | null })[]
}

export type ToldPlace = Omit<Place, 'votes'> & {
  readonly votes: number | null
  /** Of all votes, 0 … 1. */
  readonly share: number | null
  /** Several have as many votes. */
  readonly isTie: boolean
}

/** A vote as it may be shown. */
export type ToldVotes = {
  /** Null where so few voted that the numbers would tell who gave which votes. */
  readonly quorum: { readonly voted: number; readonly of: number } | null
  readonly votes: number | null
  readonly places: readonly ToldPlace[]
}

/** Of one or two who voted, each could tell from the numbers what the other chose: the order alone is shown. */
export function toldVotes({ participants, voices, votes, places }: Counted): ToldVotes {
  const isTelling = voices < LEAST_TO_TELL
  return {
    quorum: isTelling ? null : { voted: voices, of: Math.max(participants, voices) },
    votes: isTelling ? null : votes,
    places: places.map((place) => ({
      ...place,
      votes: isTelling ? null : place.votes,
      share: isTelling || !votes || place.votes === null ? null : place.votes / votes,
      isTie: place.elements.length > 1,
    })),
  }
}

/** What leaves the server of a vote: of too few who voted, the order alone. */
export const withoutTellingNumbers = <T extends Counted>(result: T): T => {
  if (result.voices >= LEAST_TO_TELL) return result
  const places = result.places.map((place) => Object.assign({}, place, { votes: null }))
  return { ...result, votes: null, places }
}
