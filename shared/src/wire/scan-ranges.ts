/** Sets of clocks as sorted pairs: from ≤ clock < to. */
type Ranges = readonly number[]

/** Both together; what touches becomes one. */
export function union(a: Ranges, b: Ranges): number[] {
  const joined: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const fromA = i < a.length && (j >= b.length || at(a, i) <= at(b, j))
    const from = fromA ? at(a, i) : at(b, j)
    const to = fromA ? at(a, i + 1) : at(b, j + 1)
    if (fromA) i += 2
    else j += 2
    const last = joined.length - 1
    if (last > 0 && at(joined, last) >= from) joined[last] = Math.max(at(joined, last), to)
    else joined.push(from, to)
  }
  return joined
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
