/** A press becomes a drag only past this distance, so a click never moves anything. */
const DRAG_THRESHOLD_PX = 4

type Drag = {
  move(event: PointerEvent): void
  /** Null where the drag was given up: by Escape, or by the system. */
  end(event: PointerEvent | null): void
}

/** Follows a pressed pointer until it is released. A press that does not move tells nothing. */
export function followPointer(down: PointerEvent, drag: Drag): void {
  const listeners = new AbortController()
  const { signal } = listeners
  let dragging = false
  const finish = (event: PointerEvent | null): void => {
    listeners.abort()
    if (dragging) drag.end(event)
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return
      const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)
      dragging ||= way >= DRAG_THRESHOLD_PX
      if (dragging) drag.move(event)
    },
    { signal },
  )
  window.addEventListener('pointerup', finish, { signal })
  window.addEventListener('pointercancel', () => finish(null), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return
      event.preventDefault()
      event.stopPropagation()
      finish(null)
    },
    { signal, capture: true },
  )
}
