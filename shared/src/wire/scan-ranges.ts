/** Sets of clocks as sorted pairs: from ≤ clock < to. */
type Ranges = ArrayLike<number>

/** What is collected over the life of a board; clocks are below 2³¹. */
export type Collected = Uint32Array

/**
 * Both together; what touches becomes one. The list of a board may have a million ranges and an update few, so
 * what lies between those is copied as a whole.
 */
export function union(a: Collected, b: Ranges): Collected {
  const joined = new Uint32Array(a.length + b.length)
  let length = 0
  let i = 0
  const copyUntil = (end: number): void => {
    joined.set(a.subarray(i, end), length)
    length += end - i
    i = end
  }
  for (let j = 0; j < b.length;) {
    let from = at(b, j)
    let to = from
    copyUntil(firstEndingAfter(a, from - 1, i))
    for (;;) {
      const touchesA = i < a.length && at(a, i) <= to
      if (!touchesA && (j >= b.length || at(b, j) > to)) break
      if (touchesA) from = Math.min(from, at(a, i))
      to = Math.max(to, touchesA ? at(a, i + 1) : at(b, j + 1))
      if (touchesA) i += 2
      else j += 2
    }
    joined[length++] = from
    joined[length++] = to
  }
  copyUntil(a.length)
  return joined.subarray(0, length)
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
function firstEndingAfter(ranges: Ranges, clock: number, searchFrom = 0): number {
  let low = searchFrom / 2
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(ranges, middle * 2 + 1) <= clock) low = middle + 1
    else high = middle
  }
  return low * 2
}

const at = (ranges: Ranges, index: number): number => ranges[index] ?? 0
