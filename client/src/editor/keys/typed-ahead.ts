import type { Store } from '../../document/board-document.ts'
import type { EditorState } from '../editor.ts'

type Panel = EditorState['panel']
type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** What begins with a field that is typed into at once. */
const withField: ReadonlySet<Panel> = new Set(['search', 'palette'])

/**
 * A panel is fetched when it is first asked for. Who goes on typing meanwhile means its field: no letter of it is a
 * shortcut, and none is lost.
 */
export interface TypedAhead {
  /** Fields are asked for that are no panel's. */
  expect(): void
  /** True: the key was meant for a field that is still to come. */
  press(press: Press): boolean
  /** The field is there: what was typed for it, told once. */
  take(): string
  close(): void
}

/** Keys for signs that stand on no key of their own, as @ on many, are pressed with Alt, or Ctrl and Alt. */
const isCommand = ({ key, altKey, ctrlKey, metaKey }: Press): boolean =>
  metaKey || (ctrlKey && !altKey) || (altKey && (key.length > 1 || /[a-z0-9]/iu.test(key)))

export function createTypedAhead(state: Pick<Store<EditorState>, 'get' | 'subscribe'>): TypedAhead {
  let shown: Panel = state.get().panel
  let text: string | null = null
  const stop = state.subscribe(() => {
    const { panel } = state.get()
    if (panel === shown) return
    shown = panel
    text = withField.has(panel) ? '' : null
  })
  return {
    expect: () => void (text = ''),
    press(press) {
      const { key } = press
      if (text === null || isCommand(press)) return false
      if (key === 'Backspace') text = text.slice(0, -1)
      else if (/^.$/u.test(key)) text += key
      // There is nothing behind the cursor, and on the board a lot.
      else return key === 'Delete'
      return true
    },
    take() {
      const typed = text ?? ''
      text = null
      return typed
    },
    close: stop,
  }
}
