const MINUTE_MS = 60_000

/** How many whole minutes the time of a phase is over; null while there is some left. */
export const minutesOver = (leftMs: number): number | null =>
  leftMs > 0 ? null : Math.floor(Math.abs(leftMs) / MINUTE_MS)

/** How urgent it is, for a sign and for what is announced once. */
export function urgency(leftMs: number): 'calm' | 'soon' | 'over' {
  if (leftMs <= 0) return 'over'
  return leftMs <= MINUTE_MS ? 'soon' : 'calm'
}
