import type { Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { Camera } from '../editor.ts'

/** So many views are remembered; who jumps on loses the oldest. */
const MOST_VIEWS = 50
/** Nearer than this, in screen pixels, two views are the same one. */
const SAME_PX = 2

export type Reach = { readonly canBack: boolean; readonly canForward: boolean }

/** Where one was before each jump, as a browser keeps its pages. */
export interface ViewHistory extends Store<Reach> {
  /** One leaves `from` for somewhere else. */
  leave(from: Camera): void
  /** The view to go back to, given the one that is left; null if there is none. */
  back(from: Camera): Camera | null
  forward(from: Camera): Camera | null
}

export function createViewHistory(): ViewHistory {
  let past: Camera[] = []
  let future: Camera[] = []
  const reach = createValueStore<Reach>({ canBack: false, canForward: false })
  const tell = (): void => {
    const next = { canBack: past.length > 0, canForward: future.length > 0 }
    const now = reach.get()
    if (next.canBack !== now.canBack || next.canForward !== now.canForward) reach.set(next)
  }
  const step = (out: Camera[], into: Camera[], from: Camera): Camera | null => {
    const view = out.pop() ?? null
    if (view) into.push(from)
    tell()
    return view
  }
  return {
    get: reach.get,
    subscribe: reach.subscribe,
    leave(from) {
      const last = past.at(-1)
      if (!last || !isSameView(last, from)) past = [...past, from].slice(-MOST_VIEWS)
      future = []
      tell()
    },
    back: (from) => step(past, future, from),
    forward: (from) => step(future, past, from),
  }
}

export const isSameView = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 1e-3 &&
  Math.abs(a.at[0] - b.at[0]) * a.zoom < SAME_PX &&
  Math.abs(a.at[1] - b.at[1]) * a.zoom < SAME_PX
