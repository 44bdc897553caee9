import { createElementId } from '@wegpunkt/shared/board/element-id'
import { carriedBy } from './carrying.ts'
import { type Clip, clipOf, htmlOf, plainTextOf, readClip } from './clip.ts'
import type { Editor } from './editor.ts'
import { removeEdits } from './placing.ts'
import { pasteClip, pasteLines } from './pasting.ts'
import { laidOut } from './laid-out.ts'

/** What a clipboard carries, whichever way it is reached. */
export type Carried = { readonly html: string; readonly text: string }

/** Null if nothing is selected. */
export function copySelection(editor: Editor): Carried | null {
  const clip = selectedClip(editor)
  return clip && { html: htmlOf(clip), text: plainTextOf(clip) }
}

export function removeSelection(editor: Editor): void {
  const edits = removeEdits(editor.document.store.get(), editor.get().selection)
  if (edits.length > 0) editor.edit(edits)
}

/** What was copied goes with all that was copied with it, so that nothing is there twice after the paste. */
export function removeCut(editor: Editor): void {
  const board = editor.document.store.get()
  const edits = removeEdits(board, carriedBy(board, editor.get().selection))
  if (edits.length > 0) editor.edit(edits)
}

/** Puts what was copied onto the board and selects it: elements, or one note for each line of text. */
export function paste(editor: Editor, { html, text }: Carried, { atPointer }: { atPointer: boolean }): void {
  const { store, boardId } = editor.document
  const clip = readClip(html)
  const target = {
    board: store.get(),
    layout: store.layout(),
    boardId,
    personas: editor.boardPersonas(),
    department: editor.department,
    pointer: editor.pointer(),
    // On another board, cells say more about where it belongs.
    atPointer: atPointer || (clip?.board === boardId && editor.isPointerOver()),
    createId: createElementId,
  }
  const pasted = clip ? pasteClip(clip, target) : pasteLines(text, target)
  if ('key' in pasted) return editor.notify(pasted)
  if (editor.edit(pasted.edits)) editor.select(pasted.ids)
}

/** For menus, where no clipboard event is under way. The browser may ask the person first. */
export async function copyByMenu(editor: Editor): Promise<boolean> {
  const carried = copySelection(editor)
  if (!carried) return false
  try {
    const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
    await navigator.clipboard.write([
      new ClipboardItem({ ...blob('text/html', carried.html), ...blob('text/plain', carried.text) }),
    ])
    return true
  } catch {
    // Not allowed, or no secure page: the keys still work, and the notice says so.
    editor.notify({ key: 'no-clipboard', values: {} })
    return false
  }
}

export async function pasteByMenu(editor: Editor): Promise<void> {
  const carried = await readClipboard()
  if (carried) paste(editor, carried, { atPointer: true })
  else editor.notify({ key: 'no-clipboard', values: {} })
}

async function readClipboard(): Promise<Carried | null> {
  try {
    const [first] = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> =>
      first?.types.includes(type) ? (await first.getType(type)).text() : ''
    return { html: await read('text/html'), text: await read('text/plain') }
  } catch {
    // The same as when copying: refused, or not there.
    return null
  }
}

function selectedClip({ document, get }: Editor): Clip | null {
  const laid = laidOut(document.store)
  return clipOf(laid, document.boardId, get().selection)
}
