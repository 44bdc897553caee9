import type { Cell } from '@wegpunkt/shared/board/layout'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { textKeyOf } from '@wegpunkt/shared/board/words'
import type { BoardStore } from '../../document/board-document.ts'
import { clipOf } from '../clipboard/clip.ts'
import { removeSelection } from '../clipboard/clipboard.ts'
import type { Editor } from '../editor.ts'
import { onlyOne } from '../arranging/grips.ts'
import { unlockedOf } from '../belonging/locking.ts'
import { addAt, addInCell } from '../new-element.ts'
import { type Spot, intoFocus } from '../place/into-focus.ts'
import { pasteClip } from '../clipboard/pasting.ts'
import { type Action, hasOwn, hasSelection, hasUnlocked, mayContribute } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

export const editActions = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+z'],
    edits: true,
    contributes: mayContribute,
    enabled: ({ document }) => document.undo.get().canUndo,
    run: (editor) => editor.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    edits: true,
    contributes: mayContribute,
    enabled: ({ document }) => document.undo.get().canRedo,
    run: (editor) => editor.redo(),
  },
  {
    id: 'edit-text',
    group: 'edit',
    keys: ['enter', 'f2'],
    onBoard: true,
    edits: true,
    contributes: hasOwn,
    enabled: (editor) => editableText(editor) !== null,
    run: (editor) => editor.editText(editableText(editor)),
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['mod+d'],
    edits: true,
    contributes: ({ mayAdd }) => mayAdd('note'),
    enabled: hasSelection,
    run: duplicate,
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['delete', 'backspace'],
    edits: true,
    contributes: hasOwn,
    enabled: hasSelection,
    offered: hasUnlocked,
    run: removeSelection,
  },
  {
    id: 'select-all',
    group: 'edit',
    keys: ['mod+a'],
    enabled: ({ document }) => document.store.get().elements.size > 0,
    run(editor) {
      const { elements } = editor.document.store.get()
      editor.select(unlockedOf(elements, elements.keys()))
    },
  },
  {
    id: 'add-touchpoint',
    group: 'edit',
    keys: ['shift+t'],
    edits: true,
    contributes: ({ mayAdd }) => mayAdd('touchpoint'),
    enabled: (editor) => nearestSpot(editor) !== null,
    run: (editor) => addHere(editor, 'touchpoint'),
  },
  {
    id: 'add-note',
    group: 'edit',
    keys: ['shift+n'],
    edits: true,
    contributes: ({ mayAdd }) => mayAdd('note'),
    enabled: (editor) => nearestSpot(editor) !== null,
    run: (editor) => addHere(editor, 'note'),
  },
] as const satisfies readonly Action[]

function editableText({ get, document }: Editor) {
  const [id, element] = onlyOne(document.store.get(), get().selection) ?? []
  return id !== undefined && element && textKeyOf[element.kind] !== null && !element.locked ? id : null
}

function duplicate(editor: Editor): void {
  const { store, boardId } = editor.document
  const laid = laidOut(store)
  const clip = clipOf(laid, boardId, editor.get().selection)
  if (!clip) return
  const copies = pasteClip(clip, {
    ...laid,
    boardId,
    personas: editor.boardPersonas(),
    department: editor.department,
    pointer: editor.pointer(),
    atPointer: false,
    createId: editor.createId,
  })
  if ('key' in copies) return editor.notify(copies)
  if (!editor.edit(copies.edits)) return
  editor.select(copies.ids)
  const area = boundsOf(copies.ids.flatMap((id) => rectIn(store, id) ?? []))
  if (area) editor.reveal(area)
}

function rectIn(store: BoardStore, id: ElementId): Rect | null {
  const element = store.get().elements.get(id)
  return element && isPlaced(element) ? store.layout().rectOf(element) : null
}

function addHere(editor: Editor, what: 'touchpoint' | 'note'): void {
  const spot = nearestSpot(editor)
  const id = spot && addAtSpot(editor, what, spot)
  if (!id) return
  const { store } = editor.document
  const rect = rectIn(store, id)
  if (rect) editor.reveal(rect)
  editor.select([id])
  editor.editText(id)
}

/** Where what is added by key goes: into what a phase is about, else where one is at work. */
export function nearestSpot(editor: Editor): Spot | null {
  const { document, get } = editor
  const cell = nearestCell(editor)
  return intoFocus(get().focus, laidOut(document.store), editor.pointer()) ?? (cell && { cell })
}

/** Adds an empty element there; null if one may not. */
export function addAtSpot(editor: Editor, what: 'touchpoint' | 'note', spot: Spot): ElementId | null {
  const { options } = editor.get()
  const id = editor.createId()
  const laid = { ...laidOut(editor.document.store), department: editor.department, options }
  const edit = 'cell' in spot ? addInCell(laid, what, id, spot.cell) : addAt(laid, what, id, spot.at)
  return editor.edit([edit]) ? id : null
}

// Beside what is selected; else where the pointer is; else where the journey begins.
function nearestCell(editor: Editor): Cell | null {
  const { store } = editor.document
  const layout = store.layout()
  const [id] = editor.get().selection
  const element = id === undefined ? undefined : store.get().elements.get(id)
  if (element && isPlaced(element) && element.stage !== null && element.lane !== null) {
    const cell = { stage: element.stage, lane: element.lane }
    if (layout.cellRect(cell)) return cell
  }
  const under = layout.cellAt(editor.pointer())
  const [column] = layout.columns
  const [row] = layout.rows
  return under ?? (column && row ? { stage: column.id, lane: row.id } : null)
}
