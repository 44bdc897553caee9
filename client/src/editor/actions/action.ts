import type { Editor } from '../editor.ts'
import type { Shortcut } from './shortcut.ts'

/** In the order of the help sheet. */
export const actionGroups = [
  'tools',
  'edit',
  'clipboard',
  'move',
  'feeling',
  'arrange',
  'align',
  'view',
  'navigation',
  'help',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/** Something a person can do: toolbar, menus, keys and the help sheet all read the same list. */
export type Action<Id extends string = string> = {
  /** Also the key of its text, below `editor:actions`. */
  readonly id: Id
  readonly group: ActionGroup
  readonly keys: readonly Shortcut[]
  /** The browser turns the keys into a clipboard event, which is listened to instead. */
  readonly byBrowser?: true
  /** The keys mean this only while the board has the focus: elsewhere they belong to the page. */
  readonly onBoard?: true
  /** The keys mean this also while one types. */
  readonly inFields?: true
  /** Not asked for without the right to edit. */
  readonly edits?: true
  enabled(editor: Editor): boolean
  run(editor: Editor): void
}

export const hasSelection = (editor: Editor): boolean => editor.get().selection.size > 0
export const always = (): boolean => true

/** What may be run now, by whoever it is. */
export const isEnabled = (action: Action, editor: Editor): boolean =>
  (!action.edits || editor.canEdit()) && action.enabled(editor)
