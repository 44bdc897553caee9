import { can } from '@wegpunkt/shared/access/roles'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Editor } from '../editor.ts'
import { groupTogether } from '../arranging/group-together.ts'
import { laidOut } from '../place/laid-out.ts'
import { isOneGroup, ungroupEdits, withGroups } from '../belonging/grouping.ts'
import { isLocked, unlockedOf } from '../belonging/locking.ts'
import { type Action, hasSelection } from './action.ts'

export const groupActions = [
  {
    id: 'group',
    group: 'arrange',
    keys: ['mod+g'],
    edits: true,
    enabled: ({ document, get }) =>
      get().selection.size > 1 && !isOneGroup(document.store.get(), get().selection),
    run: group,
  },
  {
    id: 'ungroup',
    group: 'arrange',
    keys: ['mod+shift+g'],
    edits: true,
    enabled: ({ document, get }) => {
      const { elements } = document.store.get()
      return [...get().selection].some((id) => elements.get(id)?.group !== undefined)
    },
    run: ungroup,
  },
  {
    id: 'lock',
    group: 'arrange',
    keys: ['mod+shift+l'],
    edits: true,
    enabled: hasSelection,
    // The same key opens what it has closed.
    run: (editor) => (unlocked(editor).length > 0 ? setLock(editor, unlocked(editor), true) : unlock(editor)),
  },
  {
    id: 'unlock',
    group: 'arrange',
    keys: ['mod+alt+l'],
    edits: true,
    enabled: (editor) => locked(editor).length > 0,
    run: unlock,
  },
  {
    id: 'keep-locked',
    group: 'arrange',
    keys: ['mod+alt+shift+l'],
    edits: true,
    enabled: (editor) => can(editor.document.role.get(), 'lock.keep') && hasSelection(editor),
    run: keepLocked,
  },
] as const satisfies readonly Action[]

// Grouping groups makes one of them: groups are flat.
function group(editor: Editor): void {
  const laid = laidOut(editor.document.store)
  const ids = withGroups(laid.board, editor.get().selection)
  if (editor.edit(groupTogether(laid, ids, createElementId()))) editor.select(ids)
}

function ungroup(editor: Editor): void {
  const board = editor.document.store.get()
  const edits = ungroupEdits(board, withGroups(board, editor.get().selection))
  if (edits.length > 0) editor.edit(edits)
}

const unlocked = ({ document, get }: Editor): ElementId[] =>
  unlockedOf(document.store.get().elements, get().selection)

const locked = ({ document, get }: Editor): ElementId[] => {
  const { elements } = document.store.get()
  return [...get().selection].filter((id) => isLocked(elements, id))
}

function unlock(editor: Editor): void {
  setLock(editor, locked(editor), undefined)
}

function setLock(editor: Editor, ids: readonly ElementId[], to: true | undefined): void {
  editor.edit(ids.map((id): Edit => ({ do: 'set', in: 'elements', id, to: { locked: to } })))
}

/** For all but those who moderate; the same again opens it to everybody. */
function keepLocked(editor: Editor): void {
  const { elements } = editor.document.store.get()
  const ids = [...editor.get().selection]
  const isKept = ids.every((id) => elements.get(id)?.lockedBy)
  const to = { lockedBy: isKept ? undefined : ('moderators' as const) }
  editor.edit(ids.map((id): Edit => ({ do: 'set', in: 'elements', id, to })))
}
