/** How a file counts: what stands for "disappointing", and what for "delighting". */
export type RatingScale = { readonly worst: number; readonly best: number }

/** Scales of surveys, the method's own first; of those that fit a file the first one is proposed. */
export const ratingScales: readonly RatingScale[] = [
  { worst: -2, best: 2 },
  { worst: 1, best: 5 },
  // German school marks.
  { worst: 6, best: 1 },
  { worst: 1, best: 7 },
  { worst: 0, best: 10 },
  { worst: 0, best: 100 },
  { worst: 5, best: 1 },
  { worst: 1, best: 10 },
]

const [WORST, BEST] = [-2, 2]
const PRECISION = 1_000

/** On the method's scale, −2 … +2; null outside of the file's scale: it is not moved to an end of it. */
export function onScale(value: number, { worst, best }: RatingScale): number | null {
  const part = (value - worst) / (best - worst)
  if (!(part >= 0 && part <= 1)) return null
  return Math.round((WORST + part * (BEST - WORST)) * PRECISION) / PRECISION
}

/** The first scale on which all of these lie; the method's own where there is none. */
export const likeliestScale = (values: readonly number[]): RatingScale =>
  ratingScales.find((scale) => values.every((value) => onScale(value, scale) !== null)) ?? {
    worst: WORST,
    best: BEST,
  }
