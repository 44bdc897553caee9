import { readOneOf } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../../api/remembered.ts'
import { useStore } from '../../../document/hooks.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { setSheetWidth, useSheetWidth } from '../../sheet/sheet-width.ts'

export const displays = ['list', 'board', 'matrix', 'levers'] as const
export type Display = (typeof displays)[number]

const KEY = 'measure-display'
const chosen = createValueStore<Display>(recall(KEY, readOneOf(displays)) ?? 'list')

/** How measures are shown. What needs room widens the sheet; in the narrow one they are a list. */
export function useDisplay(): [Display, (display: Display) => void] {
  const display = useStore(chosen)
  const isWide = useSheetWidth() === 'wide'
  const show = (next: Display): void => {
    remember(KEY, next)
    chosen.set(next)
    if (needsRoom(next)) setSheetWidth('wide')
  }
  return [shownAs(display, isWide), show]
}

const needsRoom = (display: Display): boolean => display === 'board' || display === 'matrix'

export const shownAs = (display: Display, isWide: boolean): Display =>
  needsRoom(display) && !isWide ? 'list' : display
