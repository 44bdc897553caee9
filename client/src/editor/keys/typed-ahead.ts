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
  /** True: the key was meant for a field that is still to come. */
  press(press: Press): boolean
  /** The field is there: what was typed for it, told once. */
  take(): string
  close(): void
}

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
    press({ key, altKey, ctrlKey, metaKey }) {
      if (text === null || altKey || ctrlKey || metaKey) return false
      if (key === 'Backspace') text = text.slice(0, -1)
      else if (/^.$/u.test(key)) text += key
      else return false
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
