import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import { cursorAt } from './cursor.ts'
import type { TouchState } from './touch-state.ts'

/** The shape of the pointer over the canvas. */
export interface ShownCursor {
  /** Shows what a press at a point of the board would do. */
  show(at: Point): void
  stop(): void
}

export function createShownCursor(
  canvas: HTMLElement,
  editor: Editor,
  held: () => TouchState['held']['is'],
): ShownCursor {
  const show = (at: Point): void => {
    const cursor = held() === 'panning' ? 'grabbing' : cursorAt(editor, at, held() !== 'nothing')
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor
  }
  // A tool that is taken by its key shows itself before the pointer moves.
  let { tool } = editor.get()
  const stop = editor.subscribe(() => {
    if (editor.get().tool === tool) return
    ;({ tool } = editor.get())
    show(editor.pointer())
  })
  return { show, stop }
}
