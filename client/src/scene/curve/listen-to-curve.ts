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
    const { left, top } = canvas.getBoundingClientRect()
    const at = editor.toBoard([event.clientX - left, event.clientY - top])
    return curve.get()?.dotAt(at, REACH_PX / camera.zoom) ?? null
  }
  let last: FoundDot | null = null
  const tell = (dot: FoundDot | null): void => {
    if (dot?.dot === last?.dot && dot?.at[1] === last?.at[1]) return
    last = dot
    found(dot)
  }
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
  return () => listeners.abort()
}
