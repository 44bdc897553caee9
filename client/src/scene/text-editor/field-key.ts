type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/**
 * What a key does in a text field on the board, beside typing: `end` ends the typing, `none` is a key that must do
 * nothing. Null: it is the field's own.
 */
export function fieldKey(event: Key, oneLine: boolean): 'end' | 'undo' | 'redo' | 'none' | null {
  if (event.isComposing) return null
  const mod = event.ctrlKey || event.metaKey
  const letter = event.key.toLowerCase()
  const commits = event.key === 'Enter' && (oneLine ? !event.shiftKey : mod)
  if (commits || event.key === 'Escape' || event.key === 'Tab') return 'end'
  if (mod && letter === 'y') return 'redo'
  if (mod && letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return oneLine && event.key === 'Enter' ? 'none' : null
}
