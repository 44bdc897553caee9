import { useCallback, useState } from 'react'
import { focusBoard } from './focus-board.ts'

/** For what has opened and takes the focus: gives it back to the place where one was, else to the board. */
export function useWayBack(place: () => HTMLElement | null = placeInOutline): () => void {
  const [before] = useState(place)
  return useCallback(() => goBackTo(before), [before])
}

/** Where the focus is, if that is in the outline: whoever works there has no canvas before them. */
export function placeInOutline(): HTMLElement | null {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.closest('[data-outline]')
    ? activeElement
    : null
}

export function goBackTo(before: HTMLElement | null): void {
  if (before?.isConnected) before.focus({ preventScroll: true })
  else focusBoard()
}
