import type * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { applyReceived, applyTogether } from './apply-received.ts'

/** What has come waits so long for the rest: on a slow link one sees the board grow. */
const SHOW_EVERY_MS = 200

/** Takes in what the server answers when a board is opened: in one transaction instead of one for each part. */
export interface Filling {
  /** A part of the answer has come; the last one ends it. */
  take(update: Uint8Array, isLast: boolean): void
  /** The connection broke: what has come counts. */
  stop(): void
}

export type FillingOptions = {
  readonly doc: Y.Doc
  readonly clock: Clock
  /** The transaction's origin. */
  readonly origin: object
  /** Gets what came for an empty document, as it came. */
  readonly keep: (updates: readonly Uint8Array[]) => void
}

export function createFilling({ doc, clock, origin, keep }: FillingOptions): Filling {
  let waiting: Uint8Array[] = []
  let callOff: (() => void) | null = null
  // Decided when the answer begins: what comes for a document that has something may be known already.
  let fromNothing: boolean | null = null

  const takeIn = (): void => {
    callOff?.()
    callOff = null
    const updates = waiting
    waiting = []
    if (updates.length === 0) return
    if (fromNothing !== true) return applyTogether(doc, updates, origin)
    applyReceived(doc, updates, origin)
    keep(updates)
  }
  const stop = (): void => {
    try {
      takeIn()
    } finally {
      fromNothing = null
    }
  }

  return {
    take(update, isLast) {
      fromNothing ??= doc.store.clients.size === 0
      waiting.push(update)
      if (isLast) stop()
      else callOff ??= clock.after(SHOW_EVERY_MS, takeIn)
    },
    stop,
  }
}
