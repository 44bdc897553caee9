/** How several people rate one thing: the middle, the middle half of them, and how many they are. */
export type Spread = {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** From the customer's view: disappointing … delighting. */
export const SCALE = [-2, 2] as const
/** Below this the middle half says nothing, and a moment is shown hollow (METHOD.md M7). */
export const ENOUGH_RATINGS = 3

/** Null for nobody. What lies outside of the scale is no rating. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.filter(isOnScale).toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    n: sorted.length,
  }
}

const isOnScale = (value: number): boolean => value >= SCALE[0] && value <= SCALE[1]

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Of numbers in order, at least one; between two of them in proportion (Hyndman and Fan 1996, type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
