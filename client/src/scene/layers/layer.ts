import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Store } from '../../document/board-document.ts'
import type { Camera } from '../../editor/editor.ts'
import type { ScreenCanvas } from '../paint/canvas.ts'
import type { Cutout } from '../tiles/levels.ts'
import { cutoutOf } from './cutout.ts'

/** What a frame of a layer left to be done: `again` asks for another frame, `nothing` says that it is empty. */
export type Outcome = 'done' | 'again' | 'nothing'

export type LayerOptions = {
  readonly camera: () => Camera
  readonly viewport: Store<Size>
  /** Draws a frame. The transform is in device pixels; what the last frame left is still there. */
  readonly draw: (canvas: ScreenCanvas, cutout: Cutout) => Outcome
  /** Hears what went wrong in a frame; none is drawn after that. */
  readonly failed: (error: unknown) => void
  /** No part of it is ever seen through. */
  readonly opaque?: boolean
}

/** A canvas as large as the window, drawn at most once a frame and only when asked. */
export interface Layer {
  readonly request: () => void
  /** Whether a frame is still to be drawn. */
  readonly isPending: () => boolean
  readonly cutout: () => Cutout
  close(): void
}

export function openLayer(element: HTMLCanvasElement, options: LayerOptions): Layer {
  const { camera, viewport, draw, failed, opaque = false } = options
  const context = element.getContext('2d', { alpha: !opaque })
  if (!context) throw new Error('this browser gives no canvas to draw on')
  let frame = 0
  let isEmpty = element.style.display === 'none'

  const cutout = (): Cutout => cutoutOf(camera(), viewport.get(), window.devicePixelRatio || 1)
  const fit = ({ width, height }: Cutout): void => {
    if (element.width === width && element.height === height) return
    element.width = width
    element.height = height
    const [w, h] = viewport.get()
    element.style.width = `${w}px`
    element.style.height = `${h}px`
  }
  const render = (): void => {
    frame = 0
    try {
      drawFrame()
    } catch (error) {
      // Nobody else hears of it: a frame has no caller.
      failed(error)
    }
  }
  const drawFrame = (): void => {
    const seen = cutout()
    fit(seen)
    context.setTransform(1, 0, 0, 1, 0, 0)
    const outcome = draw(context, seen)
    // An empty canvas over the whole window would be mixed with what is below it at every frame for nothing.
    if ((outcome === 'nothing') !== isEmpty) element.style.display = outcome === 'nothing' ? 'none' : ''
    isEmpty = outcome === 'nothing'
    if (outcome === 'again') request()
  }
  const request = (): void => {
    frame ||= requestAnimationFrame(render)
  }
  // A canvas that gets another size is empty until it is drawn: that must not be seen.
  const resize = (): void => {
    cancelAnimationFrame(frame)
    render()
  }
  const stop = viewport.subscribe(resize)
  const unwatch = watchPixelRatio(request)
  return {
    request,
    isPending: () => frame !== 0,
    cutout,
    close() {
      cancelAnimationFrame(frame)
      stop()
      unwatch()
    },
  }
}

/** A window may move to another screen, and the browser's zoom may change. */
function watchPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList | null = null
  const follow = (): void => {
    query?.removeEventListener('change', follow)
    query = matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`)
    query.addEventListener('change', follow)
    changed()
  }
  follow()
  return () => query?.removeEventListener('change', follow)
}
