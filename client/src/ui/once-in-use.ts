import { whenIdle } from './when-idle.ts'

const signs = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * Does it once somebody has begun to use the page, and has a quiet moment: for what the next press will need. Whoever
 * only looks on fetches nothing. Gives what calls it off.
 */
export function onceInUse(work: () => void): () => void {
  let callOff: (() => void) | null = null
  const begin = (): void => {
    stopListening()
    callOff = whenIdle(work)
  }
  const stopListening = (): void => {
    for (const sign of signs) window.removeEventListener(sign, begin)
  }
  for (const sign of signs) window.addEventListener(sign, begin, { passive: true })
  return () => {
    stopListening()
    callOff?.()
  }
}
