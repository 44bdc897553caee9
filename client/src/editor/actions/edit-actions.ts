import { createElementId } from '@wegpunkt/shared/board/element-id'
import type { Cell } from '@wegpunkt/shared/board/layout'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { textKeyOf } from '@wegpunkt/shared/board/words'
import { clipOf } from '../clipboard/clip.ts'
import { removeSelection } from '../clipboard/clipboard.ts'
import type { Editor } from '../editor.ts'
import { onlyOne } from '../arranging/grips.ts'
import { unlockedOf } from '../belonging/locking.ts'
import { addInCell } from '../new-element.ts'
import { pasteClip } from '../clipboard/pasting.ts'
import { type Action, hasSelection, hasUnlocked } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

export const editActions = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+z'],
    edits: true,
    enabled: ({ document }) => document.undo.get().canUndo,
    run: (editor) => editor.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    edits: true,
    enabled: ({ document }) => document.undo.get().canRedo,
    run: (editor) => editor.redo(),
  },
  {
    id: 'edit-text',
    group: 'edit',
    keys: ['enter', 'f2'],
    onBoard: true,
    edits: true,
    enabled: (editor) => editableText(editor) !== null,
    run: (editor) => editor.editText(editableText(editor)),
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['mod+d'],
    edits: true,
    enabled: hasSelection,
    run: duplicate,
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['delete', 'backspace'],
    edits: true,
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
    enabled: (editor) => nearestCell(editor) !== null,
    run: (editor) => addHere(editor, 'touchpoint'),
  },
  {
    id: 'add-note',
    group: 'edit',
    keys: ['shift+n'],
    edits: true,
    enabled: (editor) => nearestCell(editor) !== null,
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
    createId: createElementId,
  })
  if ('key' in copies) return editor.notify(copies)
  if (editor.edit(copies.edits)) editor.select(copies.ids)
}

function addHere(editor: Editor, what: 'touchpoint' | 'note'): void {
  const cell = nearestCell(editor)
  if (!cell) return
  const { store } = editor.document
  const id = createElementId()
  const { options } = editor.get()
  const laid = { ...laidOut(store), department: editor.department, options }
  if (!editor.edit([addInCell(laid, what, id, cell)])) return
  const element = store.get().elements.get(id)
  if (element && isPlaced(element)) editor.reveal(store.layout().rectOf(element))
  editor.select([id])
  editor.editText(id)
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
