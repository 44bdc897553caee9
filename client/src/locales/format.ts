import type { Locale } from '@wegpunkt/shared/http/account-routes'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
const DAY_S = 24 * HOUR_S
const WEEK_S = 7 * DAY_S
const MONTH_S = 30 * DAY_S
const YEAR_S = 365 * DAY_S

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', YEAR_S],
  ['month', MONTH_S],
  ['week', WEEK_S],
  ['day', DAY_S],
  ['hour', HOUR_S],
  ['minute', MINUTE_S],
]

/** Less than this ago is "just now". */
export const isJustNow = (time: string, now: Date): boolean =>
  now.getTime() - new Date(time).getTime() < MINUTE_S * 1000

/** "3 days ago", "gestern", "in 2 weeks": the largest whole step between two times. */
export function relativeTime(locale: Locale, time: string, now: Date): string {
  const seconds = Math.round((new Date(time).getTime() - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  // Clocks differ a little; nothing changed in the future or "7 seconds ago".
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / length), unit)
}

export const fullDate = (locale: Locale, time: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))

export const timeOf = (locale: Locale, time: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(time))

/**
 * The day of a time, where one is. A day of the calendar, `2027-01-31`, has no time zone: it is that day wherever one
 * is. What is neither stays as it was written.
 */
export function dayText(locale: Locale, at: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  const timeZone = at.length === '2027-01-31'.length ? 'UTC' : undefined
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(time)
}

export const listOf = (locale: Locale, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

/** A grade of a scale around zero, with its sign: "+1", "−0,5", "0". */
export const gradeOf = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    .format(value)
    .replace('-', '−')
