import { Suspense, lazy, useSyncExternalStore } from 'react'
import { toastsWanted } from './toasts.ts'

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }))

/** The corner in which `showToast` speaks. */
export function Toasts() {
  const wanted = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get)
  return (
    wanted && (
      <Suspense>
        <Notifications position="bottom-right" limit={4} />
      </Suspense>
    )
  )
}
