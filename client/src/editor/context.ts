import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Editor, EditorState } from './editor.ts'

/** The editor of the open board, for everything drawn inside of its page. */
export const EditorContext = createContext<Editor | null>(null)

/** Only inside of a board's page. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('no editor is around this component')
  return editor
}

/**
 * A part of the editor's state. Renders again only when that part is another one, so the selector should
 * give something that keeps its identity, not a new object each time.
 */
export function useEditorState<T>(selector: (state: EditorState) => T): T {
  const editor = useEditor()
  return useSyncExternalStore(editor.subscribe, () => selector(editor.get()))
}
