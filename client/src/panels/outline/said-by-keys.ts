import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { isEnabled } from '../../editor/actions/action.ts'
import { type KeyPress, isPressed } from '../../editor/actions/shortcut.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { ratingActions } from './rating-actions.ts'
import { type Outcome, ratedAs, ratingHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'

/**
 * Some keys are the whole page's, and nobody hears what came of them: ratings by digits, undo and redo. Asked right
 * before the page hears of them, it says so right after.
 */
export function listenToRepeats(
  control: OutlineControl,
  press: KeyPress,
  say: (outcome: Outcome) => void,
): void {
  const outcome = expected(control, press)
  if (!outcome) return
  // The page listens further out, and has done it when this event is over.
  setTimeout(() => {
    const now = outcome()
    if (now) say(now)
  }, 0)
}

/** What is asked afterwards; whether the page does it at all can only be asked before. */
function expected(control: OutlineControl, press: KeyPress): (() => Outcome | null) | null {
  const means = (id: ActionId): boolean => actionOf(id).keys.some((key) => isPressed(key, press, isMac()))
  const isDone = (id: ActionId): boolean => means(id) && isEnabled(actionOf(id), control.editor)
  if (isDone('undo')) return () => ({ did: 'undone' })
  if (isDone('redo')) return () => ({ did: 'redone' })
  const rating = ratingActions.find(({ id }) => means(id))
  if (!rating || !ratingHere(control)) return null
  if (!isDone(rating.id)) return () => ({ did: 'not-allowed' })
  return () => ratedAs(control, rating.feeling)
}
