import { goToArea } from '../attention.ts'
import type { Editor } from '../editor.ts'
import type { Action } from './action.ts'

const isCalled = ({ workshop }: Editor): boolean => (workshop?.called.get() ?? null) !== null

/** What one answers to a moderator who asks everybody to come. */
export const attentionActions = [
  {
    id: 'call-go',
    group: 'workshop',
    keys: ['alt+shift+g'],
    enabled: isCalled,
    run(editor) {
      const area = editor.workshop?.called.get()
      editor.workshop?.called.set(null)
      if (area) goToArea(editor, area)
    },
  },
  {
    id: 'call-stay',
    group: 'workshop',
    keys: ['alt+shift+x'],
    enabled: isCalled,
    run: (editor) => editor.workshop?.called.set(null),
  },
] as const satisfies readonly Action[]
