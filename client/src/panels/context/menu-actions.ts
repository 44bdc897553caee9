import type { ActionId } from '../../editor/actions/actions.ts'

/** What fits, in groups: on what is selected, or on the board itself. */
export const forSelection: readonly (readonly ActionId[])[] = [
  ['edit-text'],
  ['cut', 'copy', 'paste', 'duplicate'],
  ['stack-forward', 'stack-backward', 'stack-front', 'stack-back'],
  ['zoom-selection', 'copy-link'],
  ['delete'],
]

export const forBoard: readonly (readonly ActionId[])[] = [
  ['add-touchpoint', 'add-note', 'insert-image'],
  ['paste', 'select-all'],
  ['zoom-board', 'zoom-actual', 'copy-link'],
  ['shortcuts'],
]

/** Without the right to edit, what changes nothing. */
export const forReaders: readonly (readonly ActionId[])[] = [
  ['copy', 'select-all'],
  ['zoom-board', 'zoom-selection', 'zoom-actual', 'copy-link'],
  ['shortcuts'],
]
