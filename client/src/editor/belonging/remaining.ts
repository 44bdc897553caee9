import type { Elements } from '@wegpunkt/shared/board/read'
import type { EditorState } from '../editor.ts'
import { isLocked } from './locking.ts'

/** What is left of an editor's state when someone removed elements; null if nothing it holds is gone. */
export function remaining(state: EditorState, elements: Elements): Partial<EditorState> | null {
  const { selection, editing, typing, preview } = state
  const change: { -readonly [K in keyof EditorState]?: EditorState[K] } = {}
  if ([...selection].some((id) => !elements.has(id))) {
    change.selection = new Set([...selection].filter((id) => elements.has(id)))
  }
  // Who locks an element takes it out of the hands of whoever is typing in it.
  if (editing !== null && (!elements.has(editing) || isLocked(elements, editing))) change.editing = null
  if (typing !== null && !elements.has(typing)) change.typing = null
  if (preview?.kind === 'resize' && !elements.has(preview.id)) change.preview = null
  if (preview?.kind === 'move' && preview.ids.some((id) => !elements.has(id))) {
    const ids = preview.ids.filter((id) => elements.has(id))
    change.preview = ids.length > 0 ? { ...preview, ids } : null
  }
  if (preview?.kind === 'place' && preview.places.some(({ id }) => !elements.has(id))) {
    const places = preview.places.filter(({ id }) => elements.has(id))
    change.preview = places.length > 0 ? { ...preview, places } : null
  }
  return Object.keys(change).length > 0 ? change : null
}
