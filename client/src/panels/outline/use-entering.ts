import { type RefObject, useEffect } from 'react'

/** Whoever works with the keyboard goes on in what was opened. A page that opens with it takes no focus. */
export function useEntering(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement
    const isByKey = active === document.body || active?.matches(':focus-visible') === true
    if (!isByKey || !navigator.userActivation.isActive) return
    panel.current?.querySelector<HTMLElement>('[data-outline-key][tabindex="0"], [data-first]')?.focus()
  }, [panel])
}
