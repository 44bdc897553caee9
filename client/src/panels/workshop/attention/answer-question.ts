import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Cell, isPlaced } from '@wegpunkt/shared/board/layout'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { addAtSpot, nearestSpot } from '../../../editor/actions/edit-actions.ts'
import type { Editor } from '../../../editor/editor.ts'

/** Adds a note with these words in the cell of the touchpoint that was asked about; false if one may not. */
export function answerQuestion(editor: Editor, touchpoint: ElementId, text: string): boolean {
  const { undo, store, contributions } = editor.document
  const card = store.get().elements.get(touchpoint)
  const cell = card && isPlaced(card) ? cellOf(card) : null
  const spot = cell ? { cell } : nearestSpot(editor)
  if (!spot) return false
  // Making, writing and tying it are one step.
  undo.beginGroup()
  const id = addAtSpot(editor, 'note', spot)
  if (id) {
    editor.document.edit([{ do: 'type', id, index: 0, remove: 0, insert: text }])
    // A private note is tied to nothing that others see.
    const isSecret = contributions.get()?.isSecret(id) ?? false
    if (card?.kind === 'touchpoint' && !isSecret)
      editor.edit([{ do: 'set', in: 'elements', id, to: { touchpoint } }])
  }
  undo.endGroup()
  return id !== null
}

const cellOf = ({ stage, lane }: PlacedElement): Cell | null =>
  stage !== null && lane !== null ? { stage, lane } : null
