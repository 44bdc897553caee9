import { ENOUGH_RATINGS, quantile } from '../journey/parts/spread.ts'
import type { PrivateRating } from './secret.ts'

/** How a number of voices spread. */
export type Spread = {
  readonly n: number
  readonly median: number
  /** The middle half of them; null below three. */
  readonly band: readonly [number, number] | null
}

export type TouchpointRatings = {
  readonly touchpoint: string
  readonly persona: string
  readonly experience: Spread | null
  readonly expectation: Spread | null
}

/** What all who rated said of each touchpoint for each persona, without who said it. */
export function ratingResults(voices: readonly PrivateRating[]): TouchpointRatings[] {
  const places = Map.groupBy(voices, ({ touchpoint, persona }) => `${touchpoint}:${persona}`)
  return [...places.values()]
    .map((all) => ({
      touchpoint: all[0]?.touchpoint ?? '',
      persona: all[0]?.persona ?? '',
      experience: spreadOf(all.flatMap(({ experience }) => experience ?? [])),
      expectation: spreadOf(all.flatMap(({ expectation }) => expectation ?? [])),
    }))
    .filter(({ experience, expectation }) => experience !== null || expectation !== null)
    .toSorted((a, b) => compareText(a.touchpoint, b.touchpoint) || compareText(a.persona, b.persona))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Median and quartiles; null for none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  // Fewer voices would only be told apart by a band.
  const band = sorted.length < ENOUGH_RATINGS ? null : ([0.25, 0.75] as const)
  return {
    n: sorted.length,
    median: quantile(sorted, 0.5),
    band: band && [quantile(sorted, band[0]), quantile(sorted, band[1])],
  }
}

/** Where people see the experience most differently, the widest band first; all of those that are equally wide. */
export function mostDisagreed(results: readonly TouchpointRatings[]): TouchpointRatings[] {
  const width = ({ experience }: TouchpointRatings): number =>
    experience?.band ? experience.band[1] - experience.band[0] : 0
  const widest = Math.max(0, ...results.map(width))
  return widest === 0 ? [] : results.filter((result) => width(result) === widest)
}
