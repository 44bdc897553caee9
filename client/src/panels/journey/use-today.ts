import type { Day } from '@wegpunkt/shared/journey/rows'
import { useNow } from '../../ui/use-now.ts'

/** The day here, also after midnight. */
export function useToday(): Day {
  return dayOf(useNow())
}

/** The day of a time where one is, `2027-01-31`. */
export const dayOf = (time: Date): Day =>
  [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')

const two = (part: number): string => String(part).padStart(2, '0')
