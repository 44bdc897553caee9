import { readFlag } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'

const KEY = 'cursors-hidden'

/** Whether the pointers of others are hidden on this device. */
export const areCursorsHidden = (): boolean => recall(KEY, readFlag) ?? false

export const keepCursorsHidden = (hidden: boolean): void => remember(KEY, hidden)
