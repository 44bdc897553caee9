import type { SaveStatus, Store } from '../../document/board-document.ts'
import type { Clock } from '../../document/clock.ts'

/** What passes by itself is shown only when it lasts; what needs attention is shown at once. */
const SHOWN_AFTER_MS: Partial<Record<SaveStatus['state'], number>> = { saving: 400, offline: 1_000 }

/** The same status without flashes: a change that is saved within a moment leaves "saved" standing. */
export function calmStatus(status: Store<SaveStatus>, clock: Clock): Store<SaveStatus> {
  const listeners = new Set<() => void>()
  let shown = status.get()
  let callOff: (() => void) | null = null
  let stop: (() => void) | null = null

  const show = (): void => {
    callOff?.()
    callOff = null
    if (shown === status.get()) return
    shown = status.get()
    for (const listener of listeners) listener()
  }
  const changed = (): void => {
    const { state } = status.get()
    const wait = SHOWN_AFTER_MS[state]
    if (wait === undefined || state === shown.state) show()
    else callOff ??= clock.after(wait, show)
  }
  const listen = (): void => {
    stop = status.subscribe(changed)
    changed()
  }

  return {
    get: () => shown,
    subscribe(listener) {
      const own = (): void => listener()
      listeners.add(own)
      if (!stop) listen()
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        stop?.()
        stop = null
        callOff?.()
        callOff = null
      }
    },
  }
}
