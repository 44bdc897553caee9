import { readOneOf } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'
import { createValueStore } from '../../document/value-store.ts'

const KEY = 'outline-announcements'

/** Whether what others do is told, as this device keeps it. */
export const announcements = createValueStore<'told' | 'muted'>(
  recall(KEY, readOneOf(['told', 'muted'])) ?? 'told',
)

export function setAnnouncements(next: 'told' | 'muted'): void {
  remember(KEY, next)
  announcements.set(next)
}
