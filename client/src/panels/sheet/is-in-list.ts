import type { KeyboardEvent } from 'react'

/** Whether a key is meant for a list that is open, a menu or a dialog: Escape then closes that alone. */
export const isInList = ({ target, currentTarget }: KeyboardEvent): boolean =>
  !(target instanceof Element) ||
  !currentTarget.contains(target) ||
  target.closest('[aria-expanded="true"]:is([aria-haspopup], [role="combobox"], input)') !== null
