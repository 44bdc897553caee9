import type * as InkOutline from './ink-outline.ts'
import { createListeners } from '../../document/value-store.ts'

type Outliner = typeof InkOutline

let outliner: Outliner | null = null
let isComing = false
const arrivals = createListeners()

/**
 * What makes the outline of a stroke; null until it has come, which the first stroke that is drawn asks for: most
 * boards have none.
 */
export function inkOutliner(): Outliner | null {
  if (!outliner && !isComing) {
    isComing = true
    load().catch(() => {
      // Without a network a stroke is a plain line; the next one asks again.
      isComing = false
    })
  }
  return outliner
}

/** Tells when strokes can be drawn as they were meant. */
export const whenInkArrives = arrivals.subscribe

async function load(): Promise<void> {
  outliner = await import('./ink-outline.ts')
  arrivals.notify()
}
