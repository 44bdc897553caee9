import type { Day } from '@wegpunkt/shared/journey/rows'

/** The day here, not in Greenwich: there it is yesterday until one or two in the morning of Germany. */
export const today = (): Day => dayOf(new Date())

/** The day of a time where one is, `2027-01-31`. */
export const dayOf = (time: Date): Day =>
  [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')

const two = (part: number): string => String(part).padStart(2, '0')
