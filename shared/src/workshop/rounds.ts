import type { TeamRound } from '../journey/rows.ts'
import type { Spread as JourneySpread } from '../journey/parts/spread.ts'
import type { Spread, TouchpointRatings } from './ratings.ts'

/** What one reveal says of ratings, among those of a board in the order in which they were shown. */
export type RevealedRatings = { readonly run: string; readonly ratings: readonly TouchpointRatings[] }

/**
 * How the team rated each touchpoint for each persona in the last round that did, with the round before as a ghost
 * of it. What only the expectation was said of has no experience to show.
 */
export function teamRounds(results: readonly RevealedRatings[]): TeamRound[] {
  const rounds = new Map<string, TeamRound>()
  for (const { ratings } of results) {
    for (const { touchpoint, persona, experience } of ratings) {
      if (!experience) continue
      const key = keyOf({ touchpoint, persona })
      const before = rounds.get(key)?.team ?? null
      rounds.set(key, { touchpoint, persona, team: asSpread(experience), before })
    }
  }
  return [...rounds.values()]
}

/** Below three voices there is no middle half: it is as narrow as the median. */
const asSpread = ({ n, median, band }: Spread): JourneySpread => ({
  n,
  median,
  low: band?.[0] ?? median,
  high: band?.[1] ?? median,
})

type Place = Pick<TouchpointRatings, 'touchpoint' | 'persona'>
export const keyOf = ({ touchpoint, persona }: Place): string => `${touchpoint}:${persona}`

/** For each touchpoint and persona of a run, what the round before it said of the same. */
export function roundBefore(
  results: readonly RevealedRatings[],
  run: string,
): ReadonlyMap<string, TouchpointRatings> {
  const at = results.findIndex((result) => result.run === run)
  const found = new Map<string, TouchpointRatings>()
  // Later rounds take the place of earlier ones.
  for (const { ratings } of results.slice(0, Math.max(0, at)))
    for (const rating of ratings) found.set(keyOf(rating), rating)
  return found
}

/** How far the middle has gone since the round before; null where there is nothing to compare. */
export const movedSince = (now: Spread | null, before: Spread | null | undefined): number | null =>
  now && before ? now.median - before.median : null
