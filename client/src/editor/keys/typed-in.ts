const FIELDS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"]'
/** What floats over the page and has keys of its own. */
export const FLOATING = '[role="dialog"], [role="menu"], [role="listbox"]'

/** What takes the keys for itself that are pressed in it; null where they are for the page. */
export function typedIn(target: EventTarget | null): 'field' | 'floating' | null {
  // The page itself, where nothing has the focus, is no element.
  if (!target || !('closest' in target)) return null
  const element = target as Element
  if (element.closest(FLOATING)) return 'floating'
  return element.closest(FIELDS) ? 'field' : null
}
