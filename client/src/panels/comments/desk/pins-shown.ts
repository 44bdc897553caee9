import { readFlag } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../../api/remembered.ts'

const KEY = 'comment-pins'

/** Whether pins are shown, as this device keeps it. */
export const arePinsShown = (): boolean => recall(KEY, readFlag) ?? true
export const keepPinsShown = (shown: boolean): void => remember(KEY, shown)
