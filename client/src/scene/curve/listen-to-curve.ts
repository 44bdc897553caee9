import { listenToPointed } from '../input/pointed-at.ts'
import type { Scene } from '../scene.ts'
import type { FoundDot } from './seen-curve.ts'

/** How near to a dot the pointer has to be, on the screen. */
const REACH_PX = 12

/** Tells which dot is under the pointer, and goes to its touchpoint on a click. */
export const listenToCurve = (
  canvas: HTMLElement,
  { editor, curve }: Scene,
  found: (dot: FoundDot | null) => void,
): (() => void) =>
  listenToPointed<FoundDot>(canvas, editor, {
    at: (point, zoom) => curve.get()?.dotAt(point, REACH_PX / zoom) ?? null,
    isSame: (before, after) => before.dot === after.dot && before.at[1] === after.at[1],
    placeOf: ({ at }) => at,
    source: curve,
    found,
    open: ({ dot }) => editor.navigation.goTo({ at: 'element', id: dot.point.touchpoint }),
  })
