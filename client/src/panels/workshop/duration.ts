import type { Locale } from '@wegpunkt/shared/http/account-routes'

const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN
const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

const unit = (locale: Locale, value: number, name: 'day' | 'hour' | 'minute'): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: name === 'day' ? 'long' : 'short',
  }).format(value)

/** "45 Min.", "2 Std. 15 Min.", "7 Tage": of days no minutes are told. */
export function durationText(locale: Locale, minutes: number): string {
  const days = Math.floor(minutes / DAY_MIN)
  const hours = Math.floor((minutes % DAY_MIN) / HOUR_MIN)
  const rest = minutes % HOUR_MIN
  const parts = [
    ...(days > 0 ? [unit(locale, days, 'day')] : []),
    ...(hours > 0 ? [unit(locale, hours, 'hour')] : []),
    ...(days === 0 && (rest > 0 || hours === 0) ? [unit(locale, rest, 'minute')] : []),
  ]
  return parts.join(' ')
}

/** What a timer shows of so many milliseconds, whatever their sign: "4:05", "1:04:05"; of days "3 Tage 4 Std.". */
export function timerText(locale: Locale, ms: number): string {
  // Seconds begun count as long as there is time left, and only whole ones beyond it: "0:00" is the very end.
  const seconds = ms >= 0 ? Math.ceil(ms / 1_000) : Math.floor(-ms / 1_000)
  if (seconds >= DAY_MIN * MINUTE_S) return durationText(locale, Math.floor(seconds / MINUTE_S))
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / HOUR_S), Math.floor((seconds % HOUR_S) / MINUTE_S)]
  const tail = two(seconds % MINUTE_S)
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`
}
