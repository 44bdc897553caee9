import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'

const MINUTE_MS = 60_000
const HOUR_MIN = 60
const SLACK_MS = 1_000
const DAY_MIN = 24 * HOUR_MIN

type Left =
  | { readonly is: 'paused' | 'over' }
  | { readonly is: 'time'; readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number }

/** What the top bar says of the phase that is on: minutes begun count, of long phases hours or days. */
export function minutesLeft(
  { status, endsAt }: Pick<WorkshopView, 'status' | 'endsAt'>,
  now: number,
): Left | null {
  if (status === 'paused') return { is: 'paused' }
  if (endsAt === null) return null
  // A clock that is a moment behind makes no minute more of a phase that has just begun.
  const minutes = Math.ceil((endsAt - now - SLACK_MS) / MINUTE_MS)
  if (minutes <= 0) return { is: 'over' }
  if (minutes > 2 * DAY_MIN) return { is: 'time', unit: 'days', count: Math.floor(minutes / DAY_MIN) }
  if (minutes > 2 * HOUR_MIN) return { is: 'time', unit: 'hours', count: Math.floor(minutes / HOUR_MIN) }
  return { is: 'time', unit: 'minutes', count: minutes }
}
