import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { isPressed } from '../../editor/actions/shortcut.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { ratingActions } from './rating-actions.ts'
import { type Outcome, ratingHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'

/**
 * Some keys are the whole page's, and nobody hears what came of them: ratings by digits, undo and redo. Asked right
 * before the page hears of them, it says so right after.
 */
export function listenToRepeats(
  control: OutlineControl,
  press: KeyboardEvent,
  say: (outcome: Outcome) => void,
): void {
  const means = (id: ActionId): boolean => actionOf(id).keys.some((key) => isPressed(key, press, isMac()))
  const outcome = (): Outcome | null => {
    if (ratingActions.some(({ id }) => means(id))) {
      const feelings = ratingHere(control)
      return feelings && { did: 'rated', feelings }
    }
    if (means('undo')) return { did: 'undone' }
    return means('redo') ? { did: 'redone' } : null
  }
  // The page listens further out, and has done it when this event is over.
  setTimeout(() => {
    const now = outcome()
    if (now) say(now)
  }, 0)
}
