import { useBoardDocument } from '../../document/hooks.ts'
import { useEditorState } from '../../editor/context.ts'
import { InPlace } from './InPlace.tsx'

/** The text that is being edited on the board, if any. */
export function TextEditor() {
  const id = useEditorState(({ editing }) => editing)
  const document = useBoardDocument()
  const text = id === null ? null : document.textOf(id)
  return id !== null && text ? <InPlace key={id} id={id} text={text} /> : null
}
