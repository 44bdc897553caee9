import { type Point, clamp } from '@wegpunkt/shared/board/geometry'
import type { Camera } from '../editor.ts'
import type { Motion } from './motion.ts'

/** Long enough to see where one goes, short enough not to wait for it (DESIGN.md). */
export const GLIDE_MS = 200
/** Below this difference of zoom a glide is a pan: the point that zooming would keep lies far away. */
const SAME_ZOOM = 1e-3

/**
 * Where the camera is on its way, so many milliseconds after it set out. One point of the board stands
 * still on the screen, as when one zooms by hand.
 */
export function glideAt(from: Camera, to: Camera, elapsedMs: number): Camera {
  const t = easeOut(clamp(elapsedMs / GLIDE_MS, 0, 1))
  if (t === 1) return to
  const zoom = from.zoom * (to.zoom / from.zoom) ** t
  const along = (axis: 0 | 1): number => {
    const [a, b] = [from.at[axis], to.at[axis]]
    if (Math.abs(to.zoom / from.zoom - 1) < SAME_ZOOM) return a + (b - a) * t
    const fixed = (b * to.zoom - a * from.zoom) / (to.zoom - from.zoom)
    return fixed - ((fixed - a) * from.zoom) / zoom
  }
  const at: Point = [along(0), along(1)]
  return { at, zoom }
}

const easeOut = (t: number): number => 1 - (1 - t) ** 3

/** Moves the camera by itself. Whoever else moves it calls `stop` first. */
export interface Glider {
  go(to: Camera): void
  stop(): void
  /** Where it is on its way to; null while it rests. */
  goal(): Camera | null
}

export function createGlider(
  motion: Motion | null,
  get: () => Camera,
  set: (camera: Camera) => void,
): Glider {
  let goal: Camera | null = null
  let cancel = (): void => {}
  const stop = (): void => {
    cancel()
    goal = null
  }
  return {
    goal: () => goal,
    stop,
    go(to) {
      stop()
      if (!motion || motion.still()) return set(to)
      const from = get()
      const began = motion.now()
      const step = (): void => {
        const elapsed = motion.now() - began
        if (elapsed >= GLIDE_MS) goal = null
        set(glideAt(from, to, elapsed))
        if (goal) cancel = motion.frame(step)
      }
      goal = to
      cancel = motion.frame(step)
    },
  }
}
