import { WHEEL_BUTTON } from './touch-state.ts'

/** So long after the middle button the paste comes that it meant. */
const PASTE_WITHIN_MS = 500

/** On Linux the middle button pastes what is marked somewhere; on the canvas it pans, and nothing else. */
export function swallowMiddlePaste(canvas: HTMLElement): () => void {
  const page = canvas.ownerDocument
  const stop = new AbortController()
  const { signal } = stop
  let pressed = false
  let releasedAt = Number.NEGATIVE_INFINITY
  const swallow = (event: Event): void => {
    if (!pressed && event.timeStamp - releasedAt > PASTE_WITHIN_MS) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  canvas.addEventListener(
    'pointerdown',
    ({ button }) => {
      if (button === WHEEL_BUTTON) pressed = true
    },
    { signal },
  )
  page.addEventListener(
    'pointerup',
    ({ button, timeStamp }) => {
      if (button !== WHEEL_BUTTON || !pressed) return
      pressed = false
      releasedAt = timeStamp
    },
    { capture: true, signal },
  )
  canvas.addEventListener(
    'auxclick',
    (event) => {
      if (event.button === WHEEL_BUTTON) event.preventDefault()
    },
    { signal },
  )
  // Whoever presses keys means what they press.
  const forget = (): void => {
    pressed = false
    releasedAt = Number.NEGATIVE_INFINITY
  }
  page.addEventListener('keydown', forget, { capture: true, signal })
  page.addEventListener('pointercancel', forget, { capture: true, signal })
  page.addEventListener('paste', swallow, { capture: true, signal })
  return () => stop.abort()
}
