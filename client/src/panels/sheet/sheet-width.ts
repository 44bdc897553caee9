import { readOneOf } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'
import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'

export type SheetWidth = 'narrow' | 'wide'

const KEY = 'journey-sheet'
const width = createValueStore<SheetWidth>(recall(KEY, readOneOf(['narrow', 'wide'])) ?? 'narrow')

/** How wide the journey's sheet is: a list beside the board, or room for tables and charts. */
export const useSheetWidth = (): SheetWidth => useStore(width)

/** Kept on this device. */
export function setSheetWidth(next: SheetWidth): void {
  remember(KEY, next)
  width.set(next)
}

/** For as long as somebody looks at the board; not kept. */
export const makeRoom = (): void => width.set('narrow')
