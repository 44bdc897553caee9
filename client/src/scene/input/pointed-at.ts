import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Store } from '../../document/board-document.ts'
import type { Editor } from '../../editor/editor.ts'
import { screenOf } from './event-place.ts'

type Pointed<T> = {
  /** What is at a point of the board, seen at this zoom. */
  readonly at: (point: Point, zoom: number) => T | null
  /** Whether it is the same thing at the same place. */
  readonly isSame: (before: T, after: T) => boolean
  /** Where it is, in board pixels. */
  readonly placeOf: (it: T) => Point
  /** What it may change with, beside the editor. */
  readonly source: Store<unknown>
  readonly found: (it: T | null) => void
  readonly open: (it: T) => void
}

/** Tells what that is drawn on the canvas, and is no element, is under the pointer; a click opens it. */
export function listenToPointed<T>(canvas: HTMLElement, editor: Editor, pointed: Pointed<T>): () => void {
  const under = (event: MouseEvent): T | null => {
    const { tool, preview, editing, camera } = editor.get()
    if (tool !== 'select' || preview !== null || editing !== null || event.buttons !== 0) return null
    return pointed.at(editor.toBoard(screenOf(canvas, event)), camera.zoom)
  }
  let last: T | null = null
  let { camera } = editor.get()
  const tell = (it: T | null): void => {
    if (it === last || (it && last && pointed.isSame(last, it))) return
    last = it
    ;({ camera } = editor.get())
    pointed.found(it)
  }
  const isStill = (it: T): boolean => {
    const now = pointed.at(pointed.placeOf(it), editor.get().camera.zoom)
    return camera === editor.get().camera && now !== null && pointed.isSame(it, now)
  }
  // What is under the pointer is another thing once the board has moved, or shows something else.
  const stops = [editor, pointed.source].map((source) =>
    source.subscribe(() => {
      if (last && !isStill(last)) tell(null)
    }),
  )
  const listeners = new AbortController()
  const { signal } = listeners
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const it = under(event)
      tell(it)
      if (it) canvas.style.cursor = 'pointer'
    },
    { signal },
  )
  canvas.addEventListener('pointerleave', () => tell(null), { signal })
  canvas.addEventListener(
    'click',
    (event) => {
      const it = under(event)
      if (it) pointed.open(it)
    },
    { signal },
  )
  return () => {
    listeners.abort()
    for (const stop of stops) stop()
  }
}
