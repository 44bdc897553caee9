import type { Day } from '../rows.ts'

const MS_PER_DAY = 24 * 60 * 60 * 1000

/** Null for what is no day of the calendar, such as 2027-02-30. */
export function dayNumber(day: Day): number | null {
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(ms)) return null
  return new Date(ms).toISOString().slice(0, 10) === day ? ms / MS_PER_DAY : null
}

/** How many days lie between; negative if `to` comes first, null where one is no day. */
export function daysBetween(from: Day, to: Day): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return start === null || end === null ? null : end - start
}

/** Whole months, as people count them: from the 15th to the 14th is none. */
export function monthsBetween(from: Day, to: Day): number | null {
  if (dayNumber(from) === null || dayNumber(to) === null) return null
  const [year, month, day] = parts(from)
  const [toYear, toMonth, toDay] = parts(to)
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
}

const parts = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
