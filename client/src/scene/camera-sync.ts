import type Konva from 'konva'
import type { Editor } from '../editor/editor.ts'

/** Moves the whole canvas with the camera. Nothing is rendered: the layers are drawn again at another place. */
export function followCamera(stage: Konva.Stage, editor: Editor): () => void {
  let shown: unknown = null
  const follow = (): void => {
    const { camera } = editor.get()
    if (camera === shown) return
    shown = camera
    const { at, zoom } = camera
    // Whole device pixels, or every line and letter would be blurred anew by each step of a pan.
    const ratio = window.devicePixelRatio || 1
    const whole = (length: number): number => Math.round(length * ratio) / ratio
    stage.scale({ x: zoom, y: zoom })
    stage.position({ x: whole(-at[0] * zoom), y: whole(-at[1] * zoom) })
    stage.batchDraw()
  }
  follow()
  return editor.subscribe(follow)
}

/** Draws as sharp as the screen can: a window may move to another screen, and the browser's zoom may change. */
export function followPixelRatio(stage: Konva.Stage): () => void {
  let query: MediaQueryList | null = null
  const follow = (): void => {
    const ratio = window.devicePixelRatio || 1
    for (const layer of stage.getLayers()) {
      if (layer.getCanvas().getPixelRatio() !== ratio) layer.getCanvas().setPixelRatio(ratio)
    }
    stage.batchDraw()
    query?.removeEventListener('change', follow)
    query = matchMedia(`(resolution: ${ratio}dppx)`)
    query.addEventListener('change', follow)
  }
  follow()
  return () => query?.removeEventListener('change', follow)
}
