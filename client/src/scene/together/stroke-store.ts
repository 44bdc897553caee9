import type { BoardDocument, Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import { DROP_GRACE_MS } from './live.ts'
import { type SeenStroke, strokesSeen } from './strokes.ts'

/** The strokes that others are drawing, until they are on the board. */
export interface StrokeStore extends Store<readonly SeenStroke[]> {
  start(): () => void
}

export function createStrokeStore({ store, presence }: BoardDocument): StrokeStore {
  const strokes = createValueStore<readonly SeenStroke[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = (): void => {
    const before = strokes.get()
    const board = { elements: store.get().elements, layout: store.layout() }
    const next = strokesSeen(before, presence.get(), board, Date.now())
    if (next.length === 0 && before.length === 0) return
    strokes.set(next)
    clearTimeout(timer)
    if (next.some(({ endedAt }) => endedAt !== null)) timer = setTimeout(look, DROP_GRACE_MS)
  }
  return {
    get: strokes.get,
    subscribe: strokes.subscribe,
    start() {
      const stops = [
        presence.subscribe(look),
        store.subscribe(() => {
          if (strokes.get().length > 0) look()
        }),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
