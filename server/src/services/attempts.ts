import { Problem } from '@wegpunkt/shared/http/problem'

/** So many at once, then one every so many seconds. */
export type Allowance = { readonly burst: number; readonly secondsEach: number }

/**
 * Beyond this many keys of a kind the one not used for longest is forgotten, so that a flood costs no memory; and one
 * of pictures does not make us forget guesses.
 */
const MAX_KEYS = 20_000

type Bucket = { left: number; at: number }

export type Attempts = ReturnType<typeof createAttempts>

const steady = (): number => performance.now()

/**
 * Counts attempts in memory, by a clock that nobody sets. An attempt is taken before the work, so that a hundred at once do not
 * pass together, and given back when it succeeds: only failures add up. The first word of a key is its kind.
 */
export function createAttempts(now: () => number = steady) {
  const kinds = new Map<string, Map<string, Bucket>>()

  const kindOf = (key: string): Map<string, Bucket> => {
    const [kind = key] = key.split(' ', 1)
    const known = kinds.get(kind) ?? new Map<string, Bucket>()
    kinds.set(kind, known)
    return known
  }

  const leftOf = (key: string, allowance: Allowance): number => {
    const known = kindOf(key).get(key) ?? { left: allowance.burst, at: now() }
    const refilled = (now() - known.at) / 1000 / allowance.secondsEach
    return Math.min(allowance.burst, known.left + refilled)
  }

  const bucketOf = (key: string, allowance: Allowance): Bucket => {
    const buckets = kindOf(key)
    const bucket = { left: leftOf(key, allowance), at: now() }
    // Set anew, it is the last in the map's order: the first is the one not used for longest.
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size > MAX_KEYS) {
      const oldest = buckets.keys().next()
      if (!oldest.done) buckets.delete(oldest.value)
    }
    return bucket
  }

  return {
    /** Takes one attempt. Throws `too-many-requests` with the time until the next one is free. */
    take(key: string, allowance: Allowance): void {
      const bucket = bucketOf(key, allowance)
      if (bucket.left < 1) {
        const retryAfterSeconds = Math.max(1, Math.ceil((1 - bucket.left) * allowance.secondsEach))
        throw new Problem('too-many-requests', { retryAfterSeconds })
      }
      bucket.left -= 1
    },

    /** Takes one attempt whether or not one is left: those who come later wait for it, as long as one burst takes at most. */
    owe(key: string, allowance: Allowance): void {
      const bucket = bucketOf(key, allowance)
      bucket.left = Math.max(-allowance.burst, bucket.left - 1)
    },

    /** How many are left. Asking keeps nothing, or who is refused could push out what others have spent. */
    left: leftOf,

    giveBack(key: string, allowance: Allowance): void {
      const bucket = bucketOf(key, allowance)
      bucket.left = Math.min(allowance.burst, bucket.left + 1)
    },

    get size(): number {
      return [...kinds.values()].reduce((sum, { size }) => sum + size, 0)
    },
  }
}
