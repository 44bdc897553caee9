import type { Target } from '../tiles/cover.ts'
import type { Cutout } from '../tiles/levels.ts'

/** Something in the page that shows what was drawn for it, and that can be moved without being drawn again. */
export interface Surface {
  /** What the next picture is drawn on, as large as `size` in device pixels; `ratio` of them are a screen pixel. */
  fit(size: Pick<Cutout, 'width' | 'height'>, ratio: number): Target
  /** Shows what was drawn. */
  publish(): void
  /** Puts it into the page with its corner at a device pixel. */
  place(x: number, y: number): void
  /** Takes it out of the page, and gives back what it takes. */
  hide(): void
}

/**
 * A surface in front of a canvas; null where the browser has none. It is a canvas that is given finished bitmaps: one
 * that is drawn on is copied by the browser at each frame in which it is seen, changed or not.
 */
export function createPictureSurface(behind: HTMLCanvasElement): Surface | null {
  if (typeof OffscreenCanvas !== 'function') return null
  const canvas = document.createElement('canvas')
  const shown = canvas.getContext('bitmaprenderer', { alpha: false })
  const drawn = new OffscreenCanvas(1, 1)
  const context = drawn.getContext('2d', { alpha: false })
  if (!shown || !context) return null
  canvas.className = behind.className
  canvas.style.willChange = 'transform'
  canvas.style.transformOrigin = '0 0'
  canvas.setAttribute('aria-hidden', 'true')
  let scale = 1
  return {
    fit({ width, height }, ratio) {
      for (const sized of [drawn, canvas]) {
        if (sized.width !== width) sized.width = width
        if (sized.height !== height) sized.height = height
      }
      scale = ratio
      return context
    },
    publish: () => shown.transferFromImageBitmap(drawn.transferToImageBitmap()),
    place(x, y) {
      // As a length, a width that is no whole number of screen pixels would be rounded, and every letter blurred.
      canvas.style.transform = `scale(${1 / scale}) translate(${x}px, ${y}px)`
      if (!canvas.isConnected) behind.after(canvas)
    },
    hide() {
      if (!canvas.isConnected) return
      canvas.remove()
      shown.transferFromImageBitmap(null)
    },
  }
}
