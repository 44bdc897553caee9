/** The least value that this share of all do not exceed; NaN of none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The median; of an even number, the lower one of the middle. */
export const middleOf = (values: readonly number[]): number => quantileOf(values, 0.5)
