/** Where a key leads in the list of what was found; null: it is a key like any other. */
export function stepOfKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): 1 | -1 | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'Enter' || key === 'F3') return shiftKey ? -1 : 1
  return null
}
