import type { Editor } from '../editor.ts'
import { isLocked } from '../belonging/locking.ts'
import type { Shortcut } from './shortcut.ts'

/** In the order of the help sheet. */
export const actionGroups = [
  'tools',
  'edit',
  'clipboard',
  'move',
  'feeling',
  'event',
  'arrange',
  'align',
  'view',
  'navigation',
  'journey',
  'workshop',
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
  /** Whoever may only contribute does this too, as far as it goes. */
  readonly contributes?: (editor: Editor) => boolean
  enabled(editor: Editor): boolean
  /** Menus grey it out where this is not so, while its keys still answer with the reason. */
  offered?(editor: Editor): boolean
  run(editor: Editor): void
}

export const hasSelection = (editor: Editor): boolean => editor.get().selection.size > 0
/** Something is selected that is not locked. */
export const hasUnlocked = ({ document, get }: Editor): boolean => {
  const { elements } = document.store.get()
  return [...get().selection].some((id) => elements.has(id) && !isLocked(elements, id))
}
export const always = (): boolean => true

/** Of what is selected, something is one's own. */
export const hasOwn = (editor: Editor): boolean =>
  [...editor.get().selection].some((id) => editor.mayChange(id))
/** There is a way to contribute; what is said by it may be taken back. */
export const mayContribute = ({ document, canEdit }: Editor): boolean =>
  document.contributions.get() !== null && !canEdit()

/** What may be run now, by whoever it is. */
export const isEnabled = (action: Action, editor: Editor): boolean =>
  (!action.edits || editor.canEdit() || (action.contributes?.(editor) ?? false)) && action.enabled(editor)

/** The same for menus and buttons, which offer nothing that would only be refused. */
export const isOffered = (action: Action, editor: Editor): boolean =>
  isEnabled(action, editor) && (action.offered?.(editor) ?? true)
