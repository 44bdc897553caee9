import type { Editor } from '../../editor/editor.ts'
import { edgeScroll } from './edge-scroll.ts'
import { screenOf } from './event-place.ts'
import { tellTool } from './tool-input.ts'

/** Moves the board under a drag that rests at the border, where no move of the pointer tells to go on. */
export interface DragScroll {
  /** Asked after each move of a drag. */
  goOn(): void
  stop(): void
}

/** `last` is the last event of the pointer that a tool has; null: none has one. */
export function createDragScroll(
  canvas: HTMLElement,
  editor: Editor,
  last: () => PointerEvent | null,
): DragScroll {
  let frame = 0
  let before = 0
  const scroll = (now: number): void => {
    frame = 0
    const event = last()
    if (!event || !isDragging(editor)) return
    const at = screenOf(canvas, event)
    const by = edgeScroll(at, [canvas.clientWidth, canvas.clientHeight], now - before)
    before = now
    if (by[0] === 0 && by[1] === 0) return
    editor.pan(by)
    tellTool({ canvas, editor }, 'move', at, event)
    frame = requestAnimationFrame(scroll)
  }
  return {
    goOn() {
      if (frame) return
      before = performance.now()
      frame = requestAnimationFrame(scroll)
    },
    stop: () => cancelAnimationFrame(frame),
  }
}

// Under a pen the board stays where it is.
function isDragging(editor: Editor): boolean {
  const { preview, tool } = editor.get()
  return preview !== null && tool !== 'hand' && tool !== 'ink' && tool !== 'eraser'
}
