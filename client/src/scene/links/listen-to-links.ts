import { isOwn, screenOf } from '../input/event-place.ts'
import type { Scene } from '../scene.ts'
import { linkUnder } from './link-at.ts'

/** A click with Ctrl or Cmd on a link opens it, in a tab that learns nothing of the board. */
export function listenToLinks(canvas: HTMLElement, scene: Scene): () => void {
  const click = (event: MouseEvent): void => {
    if ((!event.ctrlKey && !event.metaKey) || event.button !== 0) return
    if (isOwn(event)) return
    const url = linkUnder(scene, scene.editor.toBoard(screenOf(canvas, event)))
    if (url !== null) window.open(url, '_blank', 'noopener,noreferrer')
  }
  canvas.addEventListener('click', click)
  return () => canvas.removeEventListener('click', click)
}
