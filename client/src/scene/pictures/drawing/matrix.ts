import type { Matrix } from './drawing.ts'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const isSame = (a: Matrix, b: Matrix): boolean => a.every((value, i) => value === b[i])

/** A number as files have it: a thousandth is finer than any printer. */
export const short = (value: number): string => String(Math.round(value * 1_000) / 1_000 || 0)

/** Of a matrix the factors are needed finer than the places. */
export const writtenMatrix = ([a, b, c, d, e, f]: Matrix): string =>
  [a, b, c, d]
    .map((value) => String(Math.round(value * 1e6) / 1e6 || 0))
    .concat(short(e), short(f))
    .join(' ')

/** What undoes it; null for what nothing can be seen through. */
export function undone([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c
  if (Math.abs(size) < 1e-12) return null
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}
