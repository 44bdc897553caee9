import { type Point, contains, distance, minus } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import type { Scale } from './minimap-scale.ts'

/** A press that moves less, on the screen, is a click. */
const DRAG_THRESHOLD_PX = 3

/**
 * A click leads to where it points; a drag moves the view with it, from where it is taken, or from its
 * middle if it is taken beside it.
 */
export function listenToMapPointer(
  map: HTMLElement,
  scale: Scale,
  { get, visible, pan, navigation }: Pick<Editor, 'get' | 'visible' | 'pan' | 'navigation'>,
): () => void {
  let from: { at: Point; inView: boolean; dragging: boolean; last: Point } | null = null
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = map.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const moveView = ([x, y]: Point): void => {
    const { zoom } = get().camera
    pan([-x * zoom, -y * zoom])
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return
    const at = pointOf(event)
    from = { at, inView: contains(visible(), scale.toBoard(at)), dragging: false, last: at }
    map.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const move = (event: PointerEvent): void => {
    if (!from) return
    const at = pointOf(event)
    if (!from.dragging) {
      if (distance(at, from.at) < DRAG_THRESHOLD_PX) return
      from.dragging = true
      if (!from.inView) {
        const { x, y, w, h } = visible()
        moveView(minus(scale.toBoard(from.at), [x + w / 2, y + h / 2]))
      }
    }
    moveView(minus(scale.toBoard(at), scale.toBoard(from.last)))
    from.last = at
  }
  const up = (event: PointerEvent): void => {
    const pressed = from
    from = null
    if (!pressed || pressed.dragging) return
    navigation.goToSight({ centre: scale.toBoard(pointOf(event)), zoom: get().camera.zoom })
  }
  const listeners = new AbortController()
  const { signal } = listeners
  map.addEventListener('pointerdown', down, { signal })
  map.addEventListener('pointermove', move, { signal })
  map.addEventListener('pointerup', up, { signal })
  map.addEventListener('pointercancel', () => (from = null), { signal })
  return () => listeners.abort()
}
