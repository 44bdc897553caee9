import { dayNumber, daysBetween } from '../parts/days.ts'
import type { Day } from '../rows.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A day as it is kept, from `2027-01-31` or `31.1.2027`. */
export function checkDay(typed: string): Day | Refusal {
  const text = typed.trim()
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = german ?? []
  const iso = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return dayNumber(iso) === null ? refuse('no-date') : iso
}

/** A review that is past already may only come from an import, where it is flagged (METHOD.md M32). */
export function checkReviewBy(typed: string, today: Day, isImport: boolean): Day | Refusal {
  const day = checkDay(typed)
  if (typeof day !== 'string' || isImport) return day
  return isBefore(day, today) ? refuse('date-in-past', { day }) : day
}

export const isBefore = (day: Day, other: Day): boolean => (daysBetween(day, other) ?? 0) > 0
