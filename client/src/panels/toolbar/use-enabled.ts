import { useSyncExternalStore } from 'react'
import { isEnabled } from '../../editor/actions/action.ts'
import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'

/** Whether an action can be run now. Follows the selection, the undo stack, the board and the role. */
export function useEnabled(id: ActionId): boolean {
  const editor = useEditor()
  return useSyncExternalStore(
    (listener) => subscribe(editor, listener),
    () => isEnabled(actionOf(id), editor),
  )
}

function subscribe(editor: Editor, listener: () => void): () => void {
  const { undo, role, store } = editor.document
  const stops = [editor, undo, role, store].map((source) => source.subscribe(listener))
  return () => {
    for (const stop of stops) stop()
  }
}
