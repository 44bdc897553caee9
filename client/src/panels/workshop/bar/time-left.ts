const MINUTE_MS = 60_000

/** How many whole minutes the time of a phase is over; null while there is some left. */
export const minutesOver = (leftMs: number): number | null =>
  leftMs > 0 ? null : Math.floor(Math.abs(leftMs) / MINUTE_MS)

/** How urgent it is, for a sign and for what is announced once. */
export function urgency(leftMs: number): 'calm' | 'soon' | 'over' {
  if (leftMs <= 0) return 'over'
  return leftMs <= MINUTE_MS ? 'soon' : 'calm'
}

/** What a phase has left by the server's clock; in a pause what it had when that began; null where it has no end. */
export function leftOf(
  { endsAt, pausedAt }: { readonly endsAt: number | null; readonly pausedAt: number | null },
  serverNow: number,
): number | null {
  return endsAt === null ? null : endsAt - (pausedAt ?? serverNow)
}
