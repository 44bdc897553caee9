const FIRST_RANGE_MS = 1_000
const LONGEST_RANGE_MS = 15_000
const LEAST_MS = 100

/**
 * How long to wait before the nth try to connect again. The time is random within a range that doubles,
 * so that all who lost a server at once do not come back at once.
 */
export function retryDelay(attempt: number, random: () => number): number {
  const range = Math.min(FIRST_RANGE_MS * 2 ** (attempt - 1), LONGEST_RANGE_MS)
  return LEAST_MS + random() * range
}
