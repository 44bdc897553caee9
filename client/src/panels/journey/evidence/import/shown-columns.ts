/** More than any survey has; a file of something else may have a million. */
const MOST_UNUSED = 40

/** The places of the columns that are shown: all that mean something, and the first of the others. */
export function shownColumns(count: number, meaning: ReadonlyMap<number, unknown>): readonly number[] {
  const used = [...meaning.keys()]
  const first = Array.from({ length: Math.min(count, MOST_UNUSED) }, (_, place) => place)
  return [...new Set([...first, ...used])].toSorted((a, b) => a - b)
}
