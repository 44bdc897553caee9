import { readOneOf } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'

export type OutlineView = 'tree' | 'table'
const KEY = 'outline-view'

/** How this device showed it last. */
export const keptView = (): OutlineView => recall(KEY, readOneOf(['tree', 'table'])) ?? 'tree'
export const keepView = (view: OutlineView): void => remember(KEY, view)
