import { useSyncExternalStore } from 'react'
import { isOffered } from '../../editor/actions/action.ts'
import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'

/** Whether an action can be run now. Follows the selection, the undo stack, the board and the role. */
export function useEnabled(id: ActionId): boolean {
  const editor = useEditor()
  return useSyncExternalStore(
    (listener) => subscribe(editor, listener),
    () => isOffered(actionOf(id), editor),
  )
}

/** So long after a change of the board or the view the buttons look again: no letter and no frame waits for them. */
const LOOK_AFTER_MS = 80

function subscribe(editor: Editor, listener: () => void): () => void {
  const { undo, role, store } = editor.document
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      listener()
    }, LOOK_AFTER_MS)
  }
  let { camera, preview } = editor.get()
  // A pan and a drag change the editor at each frame, and hardly ever what is possible.
  const watchEditor = (): void => {
    const now = editor.get()
    const moves = now.camera !== camera || now.preview !== preview
    ;({ camera, preview } = now)
    if (moves) later()
    else listener()
  }
  const stops = [undo, role].map((source) => source.subscribe(listener))
  stops.push(editor.subscribe(watchEditor), store.subscribe(later))
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
