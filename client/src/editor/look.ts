import { type Point, type Rect, type Size } from '@wegpunkt/shared/board/geometry'
import type { BoardStore } from '../document/board-document.ts'
import * as camera from './camera.ts'
import type { Camera } from './editor.ts'
import { boundsOfBoard } from './hit.ts'

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
  /** Shows the beginning of the board, as soon as there is one and a window, and nobody has moved yet. */
  readonly openOnce: () => void
  readonly fit: (area: Rect | null) => void
  readonly reveal: (area: Rect) => void
  readonly zoomBy: (factor: number, around?: Point) => void
}

export function createLook(store: BoardStore, get: () => Camera, set: (camera: Camera) => void): Look {
  let viewport: Size = [0, 0]
  /** False until the first part of the board is there to be shown. */
  let opened = false
  let kept: { board: unknown; bounds: Rect } | null = null

  const clearView = (): Size => [viewport[0], Math.max(1, viewport[1] - camera.TOOLBAR_PX)]
  const bounds = (): Rect => {
    const board = store.get()
    if (kept?.board !== board) {
      kept = { board, bounds: boundsOfBoard({ board, layout: store.layout() }) ?? NOTHING }
    }
    return kept.bounds
  }
  const look = (next: Camera): void => {
    set(viewport[0] > 0 ? camera.clamped(next, viewport, bounds()) : next)
  }
  const openOnce = (): void => {
    if (opened || viewport[0] <= 0 || store.layout().width <= 0) return
    opened = true
    look(camera.opening(bounds(), clearView()))
  }
  const move = (next: Camera): void => {
    opened = true
    look(next)
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
    fit(area) {
      if (viewport[0] <= 0) return
      const whole = area ?? bounds()
      move(camera.fitted({ ...whole, w: Math.max(1, whole.w), h: Math.max(1, whole.h) }, clearView()))
    },
    reveal: (area) => move(camera.revealing(get(), area, clearView())),
    zoomBy(factor, around) {
      move(camera.zoomed(get(), factor, around ?? [viewport[0] / 2, viewport[1] / 2]))
    },
  }
}
