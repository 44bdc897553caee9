const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN

/** How much time a phase has left, as a clock on the wall says it. */
export type TimeLeft =
  /** Below an hour: minutes and seconds. */
  | { readonly kind: 'clock'; readonly minutes: number; readonly seconds: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number }
  /** Its time is over, which ends nothing. */
  | { readonly kind: 'over'; readonly minutes: number }

/** `leftMs` may be negative. Whoever looks at the same moment sees the same second. */
export function timeLeft(leftMs: number): TimeLeft {
  if (leftMs <= 0) return { kind: 'over', minutes: Math.floor(Math.abs(leftMs) / MINUTE_MS) }
  const seconds = Math.ceil(leftMs / SECOND_MS)
  const minutes = Math.floor(seconds / 60)
  if (minutes < HOUR_MIN) return { kind: 'clock', minutes, seconds: seconds % 60 }
  const whole = Math.ceil(seconds / 60)
  if (whole < DAY_MIN)
    return { kind: 'hours', hours: Math.floor(whole / HOUR_MIN), minutes: whole % HOUR_MIN }
  return { kind: 'days', days: Math.ceil(whole / DAY_MIN) }
}

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
