import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useElement } from '../../../document/hooks.ts'
import { useEditorState } from '../../../editor/context.ts'

/** The one note that is selected, if it has a text. */
export function useSelectedNote(): { id: ElementId; text: string } | null {
  const id = useEditorState(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined))
  const element = useElement(id ?? '')
  if (id === undefined || element?.kind !== 'note' || element.text.trim() === '') return null
  return { id, text: element.text }
}
