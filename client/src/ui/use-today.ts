import type { Day } from '@wegpunkt/shared/journey/rows'
import { dayOf } from './today.ts'
import { useNow } from './use-now.ts'

/** The day here, also after midnight. */
export const useToday = (): Day => dayOf(useNow())
