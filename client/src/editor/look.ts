import { type Point, type Rect, type Size, boundsOf } from '@wegpunkt/shared/board/geometry'
import type { BoardStore } from '../document/board-document.ts'
import * as camera from './camera.ts'
import { createGlider } from './navigation/glide.ts'
import type { Motion } from './navigation/motion.ts'
import { type ViewHistory, createViewHistory, isSameView } from './navigation/view-history.ts'
import type { Camera } from './editor.ts'
import { gridArea } from './place/laid-out.ts'
import { spatialIndexOf } from './place/spatial-index.ts'

const NOTHING: Rect = { x: 0, y: 0, w: 0, h: 0 }

/** Where one looks: the camera within its bounds, and the window that it fills. */
export interface Look {
  readonly viewport: () => Size
  /** Sets the size of the window; answers whether it is another one. */
  readonly resize: (size: Size) => boolean
  /** Around the grid and everything beside it. */
  readonly bounds: () => Rect
  /** Moves the camera, as far as it may go. */
  readonly move: (next: Camera) => void
  /** Shows the board where it opens, as soon as there is one and a window, and nobody has moved yet. */
  readonly openOnce: () => void
  /** The camera that shows the whole area, with so much room (screen pixels) on its left; null: the whole board. */
  readonly fitted: (area: Rect | null, mostZoom?: number, left?: number) => Camera
  /** Jumps to where the whole area is in sight. */
  readonly fit: (area: Rect | null) => void
  /** Glides to a view, and remembers the one that is left. */
  readonly jump: (to: Camera) => void
  /** Glides to a view that nobody needs a way back from. */
  readonly glide: (to: Camera) => void
  /** Stands still: somebody takes the board in hand. */
  readonly stop: () => void
  readonly history: ViewHistory
  readonly back: () => void
  readonly forward: () => void
  readonly reveal: (area: Rect) => void
  readonly zoomBy: (factor: number, around?: Point) => void
}

export function createLook(
  store: BoardStore,
  get: () => Camera,
  set: (camera: Camera) => void,
  { motion = null, opensAt: kept = null }: { motion?: Motion | null; opensAt?: Camera | null } = {},
): Look {
  let viewport: Size = [0, 0]
  /** False until the first part of the board is there to be shown. */
  let opened = false
  /** Where it is to open, until somebody moves: before all of the board is there, it may not reach so far. */
  let opensAt = kept

  const clearView = (): Size => [viewport[0], Math.max(1, viewport[1] - camera.TOOLBAR_PX)]
  const bounds = (): Rect => {
    const around = [spatialIndexOf(store).bounds(), gridArea(store.layout())].filter((rect) => rect !== null)
    return boundsOf(around) ?? NOTHING
  }
  const look = (next: Camera): void => {
    set(viewport[0] > 0 ? camera.clamped(next, viewport, bounds()) : next)
  }
  const glider = createGlider(motion, get, look)
  const history = createViewHistory()
  const openOnce = (): void => {
    if ((opened && !opensAt) || viewport[0] <= 0 || store.layout().width <= 0) return
    opened = true
    const to = opensAt ?? camera.opening(bounds(), clearView())
    if (!isSameView(get(), to)) look(to)
  }
  const move = (next: Camera): void => {
    opened = true
    opensAt = null
    glider.stop()
    look(next)
  }
  const here = (): Camera => glider.goal() ?? get()
  // Nothing is on the screen before the window has a size, so there is nowhere to go from.
  const glide = (to: Camera): void => {
    if (viewport[0] <= 0) return
    opened = true
    opensAt = null
    const goal = camera.clamped(to, viewport, bounds())
    // On the way there already, or there.
    if (!isSameView(here(), goal)) glider.go(goal)
  }
  const fitted = (area: Rect | null, mostZoom?: number, left = 0): Camera => {
    const whole = area ?? bounds()
    const size = { w: Math.max(1, whole.w), h: Math.max(1, whole.h) }
    const [width, height] = clearView()
    const { at, zoom } = camera.fitted({ ...whole, ...size }, [Math.max(1, width - left), height], mostZoom)
    return { at: [at[0] - left / zoom, at[1]], zoom }
  }
  const jump = (to: Camera): void => {
    if (viewport[0] > 0 && !isSameView(here(), camera.clamped(to, viewport, bounds()))) history.leave(here())
    glide(to)
  }
  const goBy = (way: 'back' | 'forward'): void => {
    const to = history[way](here())
    if (to) glide(to)
  }
  return {
    viewport: () => viewport,
    resize(size) {
      if (size[0] === viewport[0] && size[1] === viewport[1]) return false
      viewport = size
      openOnce()
      look({ ...get() })
      return true
    },
    bounds,
    move,
    openOnce,
    fitted,
    fit: (area) => jump(fitted(area)),
    jump,
    glide,
    stop: () => glider.stop(),
    history,
    back: () => goBy('back'),
    forward: () => goBy('forward'),
    reveal: (area) => move(camera.revealing(get(), area, clearView())),
    zoomBy(factor, around) {
      move(camera.zoomed(get(), factor, around ?? [viewport[0] / 2, viewport[1] / 2]))
    },
  }
}
