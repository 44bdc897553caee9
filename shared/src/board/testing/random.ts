/** Random numbers that a seed repeats exactly (mulberry32). */
export type Random = {
  /** 0 ≤ n < 1 */
  next(): number
  /** A whole number, 0 ≤ n < below. */
  int(below: number): number
  /** One of them; null if there are none. */
  pick<T>(from: readonly T[]): T | null
  chance(probability: number): boolean
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    next,
    int,
    pick: (from) => (from.length === 0 ? null : (from[int(from.length)] ?? null)),
    chance: (probability) => next() < probability,
  }
}
