/** What is in order: by the first number, where those are the same by the second, and so on. */
export type Rank = readonly number[]

export function compareRanks(a: Rank, b: Rank): number {
  const i = a.findIndex((value, index) => value !== b[index])
  return i < 0 ? 0 : (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1
}
