import { useEffect, useState } from 'react'
import { createEditor } from '../../../editor/create-editor.ts'
import type { Editor } from '../../../editor/editor.ts'
import { browserMotion } from '../../../editor/navigation/motion.ts'
import { useViewing } from '../viewing.ts'

/** For parts that stand beside the canvas, or without one: it shows whose journey is shown, and selects nothing. */
export function useQuietEditor(): Editor | null {
  const { document, persona } = useViewing()
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => {
    const opened = createEditor(document, {
      me: { department: null },
      personas: () => [],
      motion: browserMotion(),
    })
    // What is opened here listens to a document: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setEditor(opened)
    return () => opened.close()
  }, [document])
  useEffect(() => editor?.setPersona(persona), [editor, persona])
  return editor
}
