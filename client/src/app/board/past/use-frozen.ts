import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { BoardDocument } from '../../../document/board-document.ts'
import { openFrozenDocument } from '../../../document/frozen-document.ts'
import { createEditor } from '../../../editor/create-editor.ts'
import type { Editor } from '../../../editor/editor.ts'
import { browserMotion } from '../../../editor/navigation/motion.ts'

/** A board that stands still: what writes it into an empty document, and whose journey it is. */
export type Still = { readonly fill: (doc: Y.Doc) => void; readonly persona: string }
export type Frozen = { readonly document: BoardDocument; readonly editor: Editor }

/** Opens it where one looked on the board; null for a moment at first. Another `still` is another board. */
export function useFrozen(board: Editor, still: Still): Frozen | null {
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  useEffect(() => {
    const document = openFrozenDocument(board.document.boardId, still.fill)
    const personas = board.boardPersonas()
    const editor = createEditor(document, {
      me: { department: board.department },
      personas: () => (personas.includes(still.persona) ? personas : [...personas, still.persona]),
      motion: browserMotion(),
      past: board.past,
    })
    editor.setPersona(still.persona === ANY_PERSONA ? null : still.persona)
    lookAt(editor, board)
    // What is opened here is a document and what listens to it: neither may be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setFrozen({ document, editor })
    return () => {
      editor.close()
      document.close()
    }
  }, [board, still])
  return frozen
}

function lookAt(editor: Editor, board: Editor): void {
  const { at, zoom } = board.get().camera
  editor.zoomBy(zoom / editor.get().camera.zoom, [0, 0])
  const [left, top] = editor.toScreen(at)
  editor.pan([-left, -top])
}
