import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { addAtSpot, nearestSpot } from '../../../editor/actions/edit-actions.ts'
import type { Editor } from '../../../editor/editor.ts'

/** Adds a note with these words where notes of the phase belong; null if one may not. */
export function addNote(editor: Editor, text: string): ElementId | null {
  const { undo } = editor.document
  const spot = nearestSpot(editor)
  if (!spot) return null
  // Making and writing it are one step.
  undo.beginGroup()
  const id = addAtSpot(editor, 'note', spot)
  if (id) editor.document.edit([{ do: 'type', id, index: 0, remove: 0, insert: text }])
  undo.endGroup()
  return id
}
