import { useSyncExternalStore } from 'react'

const fingers = (): MediaQueryList => window.matchMedia('(pointer: coarse)')

/** Whether one presses with a finger here, and has neither keys nor a pointer that rests over something. */
export const useIsTouched = (): boolean => useSyncExternalStore(follow, () => fingers().matches)

function follow(changed: () => void): () => void {
  const query = fingers()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
