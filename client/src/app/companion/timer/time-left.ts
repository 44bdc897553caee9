import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { isActive, timeLeft } from '@wegpunkt/shared/workshop/workshop-now'

const SECOND_MS = 1_000
const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
const DAY_S = 24 * HOUR_S

export type TimeLeft = {
  /** Whole seconds that are left, none once the time is over. */
  readonly seconds: number
  readonly isOver: boolean
  readonly isPaused: boolean
  /** In how many milliseconds it is another second; null while nothing passes. */
  readonly nextIn: number | null
}

/** What is left of the phase that is on, at a time of the server's; null where none is. */
export function clockLeft(
  { status, endsAt, pausedAt }: Pick<WorkshopView, 'status' | 'endsAt' | 'pausedAt'>,
  now: number,
): TimeLeft | null {
  if (endsAt === null || !isActive({ status })) return null
  const isPaused = status === 'paused'
  const left = timeLeft({ endsAt, pausedAt: isPaused ? pausedAt : null }, now) ?? 0
  const seconds = Math.max(0, Math.ceil(left / SECOND_MS))
  const isOver = left <= 0
  // Right after the moment at which every clock of the workshop shows the next one.
  const nextIn = isPaused || isOver ? null : left - (seconds - 1) * SECOND_MS + 1
  return { seconds, isOver, isPaused, nextIn }
}

/** As a clock says it: `4:05`, `1:04:05`; null where days are counted. */
export function clockText(seconds: number): string | null {
  if (seconds >= DAY_S) return null
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / HOUR_S), Math.floor((seconds % HOUR_S) / MINUTE_S)]
  const rest = two(seconds % MINUTE_S)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

export const daysAndHours = (seconds: number): { days: number; hours: number } => ({
  days: Math.floor(seconds / DAY_S),
  hours: Math.floor((seconds % DAY_S) / HOUR_S),
})

/** At which a screen reader says how much is left. */
const SAID_AT_MINUTES: ReadonlySet<number> = new Set([10, 5, 2, 1])

/** The minutes to say at this second; null at all others. */
export const minutesToSay = ({ seconds, isPaused }: TimeLeft): number | null =>
  !isPaused && SAID_AT_MINUTES.has(seconds / MINUTE_S) ? seconds / MINUTE_S : null
