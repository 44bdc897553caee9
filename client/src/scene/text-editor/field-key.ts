type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/** What kind of text a field holds: a title of one line; a note, after which comes another one. */
type Field = { readonly oneLine: boolean; readonly isNote: boolean }

/**
 * What a key does in a text field on the board, beside typing: `end` ends the typing, `next` goes on in another note,
 * `none` is a key that must do nothing. Null: it is the field's own.
 */
export function fieldKey(
  event: Key,
  { oneLine, isNote }: Field,
): 'end' | 'next' | 'undo' | 'redo' | 'none' | null {
  if (event.isComposing) return null
  const mod = event.ctrlKey || event.metaKey
  const letter = event.key.toLowerCase()
  const commits = event.key === 'Enter' && (oneLine ? !event.shiftKey : mod)
  if (isNote && (commits || (event.key === 'Tab' && !event.shiftKey))) return 'next'
  if (commits || event.key === 'Escape' || event.key === 'Tab') return 'end'
  if (mod && letter === 'y') return 'redo'
  if (mod && letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return oneLine && event.key === 'Enter' ? 'none' : null
}
