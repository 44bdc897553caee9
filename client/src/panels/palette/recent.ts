import { readList, readText } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'
import { withRecent } from './entries.ts'

const KEY = 'palette'

/** What was chosen in the palette last, on this device and on any board. */
export const recentIds = (): readonly string[] => recall(KEY, readList(readText)) ?? []

export const rememberUse = (id: string): void => remember(KEY, withRecent(recentIds(), id))
