import { typingBetween } from './edits.ts'

/** Replaces `remove` UTF-16 units at `index` by `insert`. */
export type TextStep = { readonly index: number; readonly remove: number; readonly insert: string }

/** More differing words than this, and what lies between the first and the last of them is replaced as a whole. */
const MAX_DIFFERENCES = 400

/**
 * Little typing that turns one text into another, from its end to its beginning, so that no step moves the place of
 * the next. Word by word: what others type meanwhile between the words that differ stays where they typed it.
 */
export function textSteps(before: string, after: string): TextStep[] {
  if (before === after) return []
  const [from, to] = [wordsOf(before), wordsOf(after)]
  const hunks = hunksBetween(from, to) ?? [{ at: 0, removed: from, inserted: to }]
  const starts = startsOf(from)
  return hunks.toReversed().flatMap(({ at, removed, inserted }) => {
    const step = typingBetween(removed.join(''), inserted.join(''))
    return step ? [{ ...step, index: step.index + (starts[at] ?? 0) }] : []
  })
}

type Hunk = {
  /** Of the first removed word among those before. */
  readonly at: number
  readonly removed: readonly string[]
  readonly inserted: readonly string[]
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\S\n]+|[^]/gu) ?? []

function startsOf(words: readonly string[]): number[] {
  let length = 0
  return [0, ...words.map((word) => (length += word.length))]
}

/**
 * Where two lists differ, by the greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986. Null if they differ in more than MAX_DIFFERENCES places.
 */
function hunksBetween(from: readonly string[], to: readonly string[]): Hunk[] | null {
  const rounds = furthestPaths(from, to)
  if (!rounds) return null
  const isKept = { from: new Set<number>(), to: new Set<number>() }
  let [x, y] = [from.length, to.length]
  for (let d = rounds.length - 1; d >= 0; d--) {
    const reached = rounds[d - 1]
    const k = x - y
    const isDown = d > 0 && (k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1)))
    const startX = d === 0 ? 0 : isDown ? at(reached, k + 1) : at(reached, k - 1) + 1
    while (x > startX) {
      isKept.from.add(--x)
      isKept.to.add(--y)
    }
    if (d === 0) break
    if (isDown) y--
    else x--
  }
  return gaps(from, to, isKept)
}

/** How far into `from` each diagonal comes with so many differences; the last round reaches the end of both. */
function furthestPaths(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number>[] | null {
  const rounds: Map<number, number>[] = []
  for (let d = 0; d <= MAX_DIFFERENCES; d++) {
    const before = rounds.at(-1)
    const reached = new Map<number, number>()
    rounds.push(reached)
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && at(before, k - 1) < at(before, k + 1))
      let x = d === 0 ? 0 : isDown ? at(before, k + 1) : at(before, k - 1) + 1
      while (x < from.length && x - k < to.length && from[x] === to[x - k]) x++
      reached.set(k, x)
      if (x >= from.length && x - k >= to.length) return rounds
    }
  }
  return null
}

const at = (reached: ReadonlyMap<number, number> | undefined, k: number): number => reached?.get(k) ?? -1

function gaps(
  from: readonly string[],
  to: readonly string[],
  isKept: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> },
): Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [0, 0]
  while (x < from.length || y < to.length) {
    const [startX, startY] = [x, y]
    while (x < from.length && !isKept.from.has(x)) x++
    while (y < to.length && !isKept.to.has(y)) y++
    if (x > startX || y > startY)
      hunks.push({ at: startX, removed: from.slice(startX, x), inserted: to.slice(startY, y) })
    x++
    y++
  }
  return hunks
}
