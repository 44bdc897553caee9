/** A set of clocks as sorted pairs: from ≤ clock < to. Ranges that touch are one. */
export type Ranges = readonly number[]

/** From so many numbers on, joining two lists costs less than finding the place of each range. */
const MANY = 64

/**
 * Both together. The list of a board lives long and may have a million ranges where an update has one, so a few
 * are put into `a` itself, which is what is returned then.
 */
export function include(a: number[], b: Ranges): number[] {
  if (b.length > MANY) return union(a, b)
  for (let i = 0; i < b.length; i += 2) insert(a, at(b, i), at(b, i + 1))
  return a
}

/** What of `a` is not in `b`. */
export function without(a: Ranges, b: Ranges): number[] {
  const rest: number[] = []
  let j = firstEndingAfter(b, a[0] ?? 0)
  for (let i = 0; i < a.length; i += 2) {
    let from = at(a, i)
    const to = at(a, i + 1)
    while (j < b.length && at(b, j + 1) <= from) j += 2
    for (let k = j; k < b.length && at(b, k) < to; k += 2) {
      if (at(b, k) > from) rest.push(from, at(b, k))
      from = Math.max(from, at(b, k + 1))
    }
    if (from < to) rest.push(from, to)
  }
  return rest
}

function insert(ranges: number[], from: number, to: number): void {
  const start = firstEndingAfter(ranges, from - 1)
  let end = start
  while (end < ranges.length && at(ranges, end) <= to) end += 2
  if (start === end) {
    ranges.splice(start, 0, from, to)
    return
  }
  ranges[start] = Math.min(from, at(ranges, start))
  ranges[start + 1] = Math.max(to, at(ranges, end - 1))
  if (end > start + 2) ranges.splice(start + 2, end - start - 2)
}

function union(a: Ranges, b: Ranges): number[] {
  const joined: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const isFromA = j >= b.length || (i < a.length && at(a, i) <= at(b, j))
    const from = isFromA ? at(a, i) : at(b, j)
    const to = isFromA ? at(a, i + 1) : at(b, j + 1)
    if (isFromA) i += 2
    else j += 2
    const last = joined.length - 1
    if (last > 0 && at(joined, last) >= from) joined[last] = Math.max(at(joined, last), to)
    else joined.push(from, to)
  }
  return joined
}

// By halves, because a board's list is long and an update deletes little.
function firstEndingAfter(ranges: Ranges, clock: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(ranges, middle * 2 + 1) <= clock) low = middle + 1
    else high = middle
  }
  return low * 2
}

const at = (ranges: Ranges, index: number): number => ranges[index] ?? 0
