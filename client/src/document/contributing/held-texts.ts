import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Clock } from '../clock.ts'

/** So long nobody types before what was typed is sent. */
export const TYPING_PAUSE_MS = 2_000

/** Whose text is being typed in, until it rests or is left. */
export function createHeldTexts(clock: Clock, rested: () => void) {
  const held = new Map<ElementId, () => void>()
  return {
    has: (id: ElementId): boolean => held.has(id),
    hold: (id: ElementId): void => {
      held.get(id)?.()
      const release = (): void => {
        held.delete(id)
        rested()
      }
      held.set(id, clock.after(TYPING_PAUSE_MS, release))
    },
    releaseAll: (): void => {
      for (const callOff of held.values()) callOff()
      held.clear()
      rested()
    },
    close: (): void => {
      for (const callOff of held.values()) callOff()
    },
  }
}
