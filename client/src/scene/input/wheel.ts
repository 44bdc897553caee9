import type { Editor } from '../../editor/editor.ts'
import { screenOf } from './event-place.ts'
import { meaningOf } from './wheel-meaning.ts'

/** The wheel moves the board, over the canvas and over the heads. The page itself neither scrolls nor zooms. */
export function listenToWheel(root: HTMLElement, editor: Editor): () => void {
  const turn = (event: WheelEvent): void => {
    event.preventDefault()
    const meaning = meaningOf(event)
    // The canvas begins behind the heads, and so do the screen pixels of the editor.
    const canvas = root.querySelector('[data-board-canvas]') ?? root
    if ('zoom' in meaning) editor.zoomBy(meaning.zoom, screenOf(canvas, event))
    else editor.pan(meaning.pan)
  }
  root.addEventListener('wheel', turn, { passive: false })
  return () => root.removeEventListener('wheel', turn)
}
