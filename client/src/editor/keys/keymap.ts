import { type ActionId, actions } from '../actions/actions.ts'
import { isEnabled } from '../actions/action.ts'
import { type KeyPress, isPressed } from '../actions/shortcut.ts'
import type { Editor } from '../editor.ts'

/** Where the focus is. `page`: on a button or the like, outside of the board; `floating`: in what has keys of its own. */
export type Focus = 'board' | 'page' | 'field' | 'floating'

/** The action that a key press means now; null if the key is not ours. */
export function actionFor(
  editor: Editor,
  press: KeyPress,
  { focus, isMac }: { focus: Focus; isMac: boolean },
): ActionId | null {
  if (focus === 'floating') return null
  const action = actions.find(
    (one) =>
      !one.byBrowser &&
      (focus !== 'field' || one.inFields) &&
      (!one.onBoard || focus === 'board') &&
      one.keys.some((key) => isPressed(key, press, isMac)) &&
      // A key that means something else for other elements means what can be done now.
      isEnabled(one, editor),
  )
  return action?.id ?? null
}
