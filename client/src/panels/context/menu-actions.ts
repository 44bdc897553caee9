import type { ActionId } from '../../editor/actions/actions.ts'

/** Actions that lie together in a menu of their own, so that the first one stays short. */
export type SubMenu = { readonly sub: 'arrange' | 'align' | 'event'; readonly ids: readonly ActionId[] }
export type Entry = ActionId | SubMenu

/** What fits, in groups: on what is selected, or on the board itself. */
export const forSelection: readonly (readonly Entry[])[] = [
  ['edit-text', 'make-touchpoints', 'make-measure'],
  ['cut', 'copy', 'paste', 'duplicate'],
  ['copy-style', 'paste-style'],
  [
    { sub: 'event', ids: ['event-disappointing', 'event-okay', 'event-delighting', 'event-unsorted'] },
    { sub: 'arrange', ids: ['stack-front', 'stack-forward', 'stack-backward', 'stack-back'] },
    {
      sub: 'align',
      ids: [
        'align-left',
        'align-centre',
        'align-right',
        'align-top',
        'align-middle',
        'align-bottom',
        'distribute-horizontally',
        'distribute-vertically',
        'tidy-up',
      ],
    },
    'group',
    'ungroup',
    'lock',
    'unlock',
  ],
  ['comment', 'read-comments', 'select-same', 'zoom-selection', 'copy-link'],
  ['delete'],
]

export const forBoard: readonly (readonly Entry[])[] = [
  ['add-touchpoint', 'add-note', 'insert-image', 'comment'],
  ['paste', 'select-all'],
  ['zoom-board', 'zoom-actual', 'copy-link'],
  ['shortcuts'],
]

/** Without the right to edit, what changes nothing. */
export const forReaders: readonly (readonly Entry[])[] = [
  ['comment', 'read-comments'],
  ['copy', 'select-all', 'select-same'],
  ['zoom-board', 'zoom-selection', 'zoom-actual', 'copy-link'],
  ['shortcuts'],
]

/** Of these one reads only where they can be done: greyed out they would say nothing. */
const onlyWhenPossible: ReadonlySet<ActionId> = new Set([
  'comment',
  'read-comments',
  'edit-text',
  'make-touchpoints',
  'make-measure',
  'copy-style',
  'paste-style',
  'group',
  'ungroup',
  'unlock',
  'select-same',
])

/** What of the groups is shown, when `isPossible` tells what can be done now; groups without an entry are left out. */
export function shownEntries(
  groups: readonly (readonly Entry[])[],
  isPossible: (id: ActionId) => boolean,
): readonly (readonly Entry[])[] {
  return groups
    .map((entries) =>
      entries.filter((entry) => {
        if (typeof entry !== 'string') return entry.ids.some(isPossible)
        // The one key for both is told beside what it does now.
        if (entry === 'lock' && isPossible('unlock')) return false
        return !onlyWhenPossible.has(entry) || isPossible(entry)
      }),
    )
    .filter((entries) => entries.length > 0)
}
