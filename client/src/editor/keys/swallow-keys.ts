/** So long nothing is typed before keys mean something else again. */
export const TYPING_PAUSE_MS = 600

/**
 * Keys mean nothing until a pause or a press of the pointer: who was typing into something that has just
 * gone goes on for a moment, and no letter of it was meant as a shortcut.
 */
export function swallowKeys(page: EventTarget, now = performance.now()): void {
  const stop = new AbortController()
  let last = now
  const swallow = (event: Event): void => {
    // When it was pressed: a page that is busy hears of it later, and that is no pause.
    if (event.timeStamp - last >= TYPING_PAUSE_MS) return stop.abort()
    last = event.timeStamp
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const { signal } = stop
  page.addEventListener('keydown', swallow, { capture: true, signal })
  page.addEventListener('pointerdown', () => stop.abort(), { capture: true, signal })
}
