import type { Camera, Editor } from '../../../editor/editor.ts'

/** So often it is decided anew which pins are in sight and which are one; in between they move along. */
const LAID_OUT_EVERY_MS = 120

/**
 * Moves the two layers with the board, the second only from side to side. `laid`: the camera for which the pins were laid out; `layOut` asks for them anew.
 * Answers how to stop.
 */
export function followPins(
  layers: HTMLElement,
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
    const [free, head] = layers.children
    const [left, top] = at.map((along) => -whole(along))
    if (free instanceof HTMLElement) free.style.transform = `translate(${left}px, ${top}px) scale(${stretch})`
    if (head instanceof HTMLElement) head.style.transform = `translateX(${left}px) scaleX(${stretch})`
    layers.style.setProperty('--unstretch', String(1 / stretch))
    if (camera !== laid) timer ??= setTimeout(() => layOut(editor.get().camera), LAID_OUT_EVERY_MS)
  }
  follow()
  const stop = editor.subscribe(follow)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
