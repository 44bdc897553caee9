import { screenOf } from '../input/event-place.ts'
import type { Scene } from '../scene.ts'
import type { FoundDot } from './seen-curve.ts'

/** How near to a dot the pointer has to be, on the screen. */
const REACH_PX = 12

/** Tells which dot is under the pointer, and goes to its touchpoint on a click. */
export function listenToCurve(
  canvas: HTMLElement,
  { editor, curve }: Scene,
  found: (dot: FoundDot | null) => void,
): () => void {
  const under = (event: MouseEvent): FoundDot | null => {
    const { tool, preview, editing, camera } = editor.get()
    if (tool !== 'select' || preview !== null || editing !== null || event.buttons !== 0) return null
    return curve.get()?.dotAt(editor.toBoard(screenOf(canvas, event)), REACH_PX / camera.zoom) ?? null
  }
  let last: FoundDot | null = null
  let { camera } = editor.get()
  const tell = (dot: FoundDot | null): void => {
    if (dot?.dot === last?.dot && dot?.at[1] === last?.at[1]) return
    last = dot
    ;({ camera } = editor.get())
    found(dot)
  }
  // What is under the pointer is another thing once the board has moved, or is another curve.
  const stops = [editor, curve].map((source) =>
    source.subscribe(() => {
      if (last && !isStill(last)) tell(null)
    }),
  )
  const isStill = (dot: FoundDot): boolean =>
    curve.get()?.dotAt(dot.at, 0)?.dot === dot.dot && camera === editor.get().camera
  const listeners = new AbortController()
  const { signal } = listeners
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const dot = under(event)
      tell(dot)
      if (dot) canvas.style.cursor = 'pointer'
    },
    { signal },
  )
  canvas.addEventListener('pointerleave', () => tell(null), { signal })
  canvas.addEventListener(
    'click',
    (event) => {
      const dot = under(event)
      if (dot) editor.navigation.goTo({ at: 'element', id: dot.dot.point.touchpoint })
    },
    { signal },
  )
  return () => {
    listeners.abort()
    for (const stop of stops) stop()
  }
}
