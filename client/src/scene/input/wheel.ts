import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'

/** One line of a wheel that counts in lines, in pixels. */
const LINE_PX = 32
/** How much one pixel of a wheel or a pinch zooms. */
const ZOOM_PER_PX = 0.01
/** A notch of a mouse wheel is some 100 px at once; it zooms by no more than this many of them. */
const MOST_ZOOM_PX = 24

/**
 * The wheel pans, with Ctrl or Cmd it zooms around the pointer (a pinch on a trackpad comes as that),
 * with Shift it pans sideways. The page itself neither scrolls nor zooms.
 */
export function listenToWheel(root: HTMLElement, editor: Editor): () => void {
  const turn = (event: WheelEvent): void => {
    // What floats over the board scrolls by itself.
    if (event.target instanceof Element && event.target.closest('[data-own-wheel]')) return
    event.preventDefault()
    const [x, y] = pixelsOf(event)
    if (event.ctrlKey || event.metaKey) {
      const by = Math.max(-MOST_ZOOM_PX, Math.min(MOST_ZOOM_PX, y))
      editor.zoomBy(Math.exp(-by * ZOOM_PER_PX), pointOn(root, event))
      return
    }
    if (event.shiftKey && x === 0) editor.pan([-y, 0])
    else editor.pan([-x, -y])
  }
  root.addEventListener('wheel', turn, { passive: false })
  return () => root.removeEventListener('wheel', turn)
}

function pixelsOf({ deltaX, deltaY, deltaMode }: WheelEvent): Point {
  const scale = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX
  return [deltaX * scale, deltaY * scale]
}

// The canvas begins behind the heads, and so do the screen pixels of the editor.
function pointOn(root: HTMLElement, event: WheelEvent): Point {
  const { left, top } = (root.querySelector('[data-board-canvas]') ?? root).getBoundingClientRect()
  return [event.clientX - left, event.clientY - top]
}
