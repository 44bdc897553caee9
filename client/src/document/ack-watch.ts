import type { Clock } from './clock.ts'

/** A frame that nobody acks for so long, while nothing else arrives either, went into a dead connection. */
const ACK_TIMEOUT_MS = 15_000

/** Notices that a connection swallows what is sent: a laptop that changed its network does not hear of it. */
export interface AckWatch {
  /** A frame went out that should be acked. */
  sent(): void
  /** Anything arrived. */
  heard(): void
  stop(): void
}

export function createAckWatch(clock: Clock, isWaiting: () => boolean, giveUp: () => void): AckWatch {
  let heardAt = clock.now()
  let callOff: (() => void) | null = null
  const check = (): void => {
    callOff = null
    if (!isWaiting()) return
    if (clock.now() - heardAt >= ACK_TIMEOUT_MS) giveUp()
    else watch()
  }
  const watch = (): void => {
    callOff ??= clock.after(ACK_TIMEOUT_MS, check)
  }
  return {
    sent: watch,
    heard() {
      heardAt = clock.now()
    },
    stop() {
      callOff?.()
      callOff = null
    },
  }
}
