import type { NotificationData, notifications as Shown } from '@mantine/notifications'
import { untilItComes } from './lazy-part.ts'

let wanted = false
const listeners = new Set<() => void>()

/** Whether there ever was something to say: what says it is loaded then. */
export const toastsWanted = {
  get: (): boolean => wanted,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Says something in the corner. What has the id of one that stands there takes its place. */
export function showToast(toast: NotificationData & { readonly id?: string }): void {
  void withToasts(({ notifications }) => {
    if (toast.id !== undefined) notifications.hide(toast.id)
    notifications.show(toast)
  })
}

export function hideToast(id: string): void {
  void withToasts(({ notifications }) => notifications.hide(id))
}

async function withToasts(act: (toasts: { notifications: typeof Shown }) => void): Promise<void> {
  wanted = true
  for (const listener of listeners) listener()
  act(await untilItComes(() => import('@mantine/notifications')))
}
