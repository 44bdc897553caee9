import { type RefObject, useEffect } from 'react'

/**
 * What takes the focus when it comes and gives it back when it goes, to where one was before: else a reader by key
 * would begin at the top of the page. Who has gone on elsewhere meanwhile stays there.
 */
export function useLentFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    place.current?.focus({ preventScroll: true })
    return () => {
      // What had the focus is gone from the page by now, and has left it to nobody.
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [place])
}
