import { useEffect } from 'react'
import { useEditor, useEditorState } from '../../editor/context.ts'

/** A second press within this time makes a double click, which has to meet the same place. */
const AFTER_MS = 350

/** What is selected is seen beside the inspector; when that has gone, the view is what it was. */
export function useRoom(): void {
  const editor = useEditor()
  const selection = useEditorState((state) => state.selection)
  const inHand = useEditorState(({ preview }) => preview !== null)
  const editing = useEditorState((state) => state.editing !== null)
  useEffect(() => {
    if (inHand || editing) return undefined
    const { room } = editor.navigation
    if (selection.size === 0) {
      room.giveBack()
      return undefined
    }
    const timer = setTimeout(() => room.forSelection(), AFTER_MS)
    return () => clearTimeout(timer)
  }, [editor, selection, inHand, editing])
}
