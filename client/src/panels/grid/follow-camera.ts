import type { Editor } from '../../editor/editor.ts'

/** Keeps the heads beside their columns and rows. Only CSS variables change: nothing renders while the board moves. */
export function followCamera(root: HTMLElement, editor: Editor): () => void {
  let shown: unknown = null
  const follow = (): void => {
    const { camera } = editor.get()
    if (camera === shown) return
    shown = camera
    const [x, y] = camera.at
    const ratio = window.devicePixelRatio || 1
    const whole = (length: number): string => `${Math.round(length * ratio) / ratio}px`
    root.style.setProperty('--zoom', String(camera.zoom))
    root.style.setProperty('--left', whole(x * camera.zoom))
    root.style.setProperty('--top', whole(y * camera.zoom))
  }
  follow()
  return editor.subscribe(follow)
}
