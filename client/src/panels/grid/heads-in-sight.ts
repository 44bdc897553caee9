import type { HeadLine } from './heads.ts'

/** Up to so many heads are all there; of more, which nobody makes by hand, only those from where one looks on. */
const MOST_HEADS = 200
const HEADS_A_STEP = 50

/** Where the heads that are there begin: a step before the border, so that a small move changes nothing. */
export function firstInSight(lines: readonly HeadLine[], border: number): number {
  if (lines.length <= MOST_HEADS) return 0
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line && line.start + line.length <= border) low = middle + 1
    else high = middle
  }
  return Math.max(0, Math.floor(low / HEADS_A_STEP) - 1) * HEADS_A_STEP
}

export const headsFrom = (lines: readonly HeadLine[], first: number): readonly HeadLine[] =>
  lines.slice(first, first + MOST_HEADS)
