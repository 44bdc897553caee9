import type { WorkshopMark } from '@wegpunkt/shared/http/row-routes'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import type { Store } from './board-document.ts'
import { type Clock, systemClock } from './clock.ts'
import { retryDelay } from './retry-delay.ts'
import { createServerClock } from './server-clock.ts'
import { createValueStore } from './value-store.ts'

/** The workshop that is on upon a board, kept up to date while the board is open. */
export interface BoardWorkshop extends Store<WorkshopView | null> {
  /** What time it is at the server, in milliseconds since 1970, whatever this device's clock says. */
  serverNow(): number
  /** What this client has just been answered, before the notice of it comes. */
  put(view: WorkshopView): void
  close(): void
}

type Options = {
  /** Which workshop is on, and of which version, as the rows of the board say. */
  readonly mark: Store<WorkshopMark | null>
  readonly ask: (id: string) => Promise<WorkshopView>
  readonly clock?: Clock
  /** Milliseconds since 1970 by this device, until the server has said what time it is. */
  readonly wallClock?: () => number
}

/**
 * Asks for the workshop that is on whenever the rows of the board say that it is another one or has changed. An answer
 * that is older than what is known changes nothing.
 */
export function openBoardWorkshop({
  mark,
  ask,
  clock = systemClock,
  wallClock = Date.now,
}: Options): BoardWorkshop {
  const workshop = createValueStore<WorkshopView | null>(null)
  const server = createServerClock(() => clock.now(), wallClock)
  let [isAsking, isClosed, failures] = [false, false, 0]
  let callOff: (() => void) | null = null

  const take = (view: WorkshopView): void => {
    const known = workshop.get()
    if (known?.id === view.id && known.version > view.version) return
    workshop.set(isActive(view) ? view : null)
  }
  /** The id of what is to be asked for; null where nothing is. */
  const wanted = (): string | null => {
    const told = mark.get()
    const known = workshop.get()
    if (told === null || (known?.id === told.id && known.version >= told.version)) return null
    return told.id
  }
  const later = (ms: number): void => {
    callOff ??= clock.after(ms, () => {
      callOff = null
      void heed()
    })
  }
  const heed = async (): Promise<void> => {
    if (mark.get() === null) workshop.set(null)
    const id = wanted()
    if (id === null || isAsking || isClosed) return
    isAsking = true
    const told = mark.get()
    try {
      const began = clock.now()
      const view = await ask(id)
      server.heard(view.now, began, clock.now())
      if (isClosed) return
      failures = 0
      // It may have ended while the answer was on its way.
      if (mark.get()?.id === id) take(view)
    } catch {
      failures++
    } finally {
      isAsking = false
    }
    if (failures > 0) later(retryDelay(failures, Math.random))
    else if (mark.get() !== told) void heed()
  }
  const unsubscribe = mark.subscribe(() => void heed())
  void heed()

  return {
    get: workshop.get,
    subscribe: workshop.subscribe,
    serverNow: server.now,
    put: take,
    close() {
      isClosed = true
      callOff?.()
      unsubscribe()
    },
  }
}
