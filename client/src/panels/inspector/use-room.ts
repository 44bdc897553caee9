import { useEffect } from 'react'
import { useEditor, useEditorState } from '../../editor/context.ts'

/** A second press within this time makes a double click, which has to meet the same place. */
const AFTER_MS = 350

/** What is selected is seen beside the inspector; when that has gone, the view is what it was. */
export function useRoom(): void {
  const editor = useEditor()
  const selection = useEditorState((state) => state.selection)
  const inHand = useEditorState(({ preview }) => preview !== null)
  // Another tool is about to be used at a place that one sees now.
  const busy = useEditorState(({ editing, tool }) => editing !== null || tool !== 'select')
  useEffect(() => {
    if (inHand || busy) return undefined
    const { room } = editor.navigation
    if (selection.size === 0) {
      room.giveBack()
      return undefined
    }
    const { camera } = editor.get()
    const timer = setTimeout(() => {
      // Who has moved the view meanwhile looks where they want.
      if (editor.get().camera === camera) room.forSelection()
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [editor, selection, inHand, busy])
}
