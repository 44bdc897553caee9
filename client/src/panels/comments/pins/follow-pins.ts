import type { Camera, Editor } from '../../../editor/editor.ts'

/** So often it is decided anew which pins are in sight and which are one; in between they move along. */
const LAID_OUT_EVERY_MS = 120

/**
 * Moves the layer with the board. `laid`: the camera for which the pins were laid out; `layOut` asks for them anew.
 * Answers how to stop.
 */
export function followPins(
  layer: HTMLElement,
  editor: Editor,
  laid: Camera,
  layOut: (camera: Camera) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    const { camera } = editor.get()
    const { at, zoom } = camera
    const stretch = zoom / laid.zoom
    const ratio = window.devicePixelRatio || 1
    const whole = (length: number): number => Math.round(length * zoom * ratio) / ratio
    layer.style.transform = `translate(${-whole(at[0])}px, ${-whole(at[1])}px) scale(${stretch})`
    layer.style.setProperty('--unstretch', String(1 / stretch))
    if (camera !== laid) timer ??= setTimeout(() => layOut(editor.get().camera), LAID_OUT_EVERY_MS)
  }
  follow()
  const stop = editor.subscribe(follow)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
