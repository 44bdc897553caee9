import { Suspense, useSyncExternalStore } from 'react'
import classes from './toasts.module.css'
import { toastsWanted } from './toasts.ts'
import { lazyPart } from './lazy-part.ts'

const Notifications = lazyPart(async () => ({
  default: (await import('@mantine/notifications')).Notifications,
}))

/** The corner in which `showToast` speaks. */
export function Toasts() {
  const wanted = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get)
  return (
    wanted && (
      <Suspense>
        <Notifications
          position="bottom-right"
          limit={4}
          containerWidth={360}
          classNames={{ root: classes['toasts'] ?? '' }}
        />
      </Suspense>
    )
  )
}
