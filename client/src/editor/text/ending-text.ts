import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Editor } from '../editor.ts'

/** How the typing ended: whether there was any, and whether the person goes on with the element in a panel. */
export type TextEnd = { readonly typed: boolean; readonly goesOn: boolean }

/**
 * Ends the typing in place. A text without letters goes, because nobody would find it again; so does what a double
 * press has just made, if nothing was typed: then it is as if it had not been made.
 */
export function endText(editor: Editor, id: ElementId, { typed, goesOn }: TextEnd): void {
  const { editing, editingNew } = editor.get()
  if (editing !== id) return
  editor.editText(null)
  const { document } = editor
  const kind = document.store.get().elements.get(id)?.kind
  if (kind === undefined || document.textOf(id)?.length !== 0) return
  if (editingNew && !typed && !goesOn) return editor.undo()
  // What has no words cannot be contributed: it would stay on this screen alone.
  const isOnlyHere = !editor.canEdit() || document.contributions.get()?.isSecret(id)
  if (kind === 'text' || ((editingNew || isOnlyHere) && !goesOn))
    editor.edit([{ do: 'remove', in: 'elements', ids: [id] }])
}
