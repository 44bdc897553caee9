import { carriedBy } from '../belonging/carrying.ts'
import { type Clip, clipOf, htmlOf, plainTextOf, readClip } from './clip.ts'
import type { Editor } from '../editor.ts'
import { needsImages, withOwnImages } from '../images/copied-images.ts'
import type { ImageServer } from '../images/image-server.ts'
import { type Incoming, bringsFiles } from '../images/incoming.ts'
import { bringImages } from '../images/bring-images.ts'
import { removeEdits } from '../arranging/placing.ts'
import { type PasteTarget, type Pasted, pasteClip } from './pasting.ts'
import { laidOut } from '../place/laid-out.ts'

/** What a clipboard carries, whichever way it is reached. */
export type ClipboardTexts = { readonly html: string; readonly text: string }

/** Null if nothing is selected. */
export function copySelection(editor: Editor): ClipboardTexts | null {
  const clip = selectedClip(editor)
  return clip && { html: htmlOf(clip), text: plainTextOf(clip) }
}

export function removeSelection(editor: Editor): void {
  const edits = removeEdits(editor.document.store.get(), editor.get().selection)
  if (edits.length > 0) editor.edit(edits)
  else editor.notify({ key: 'locked', values: {} })
}

/** What was copied goes with all that was copied with it, so that nothing is there twice after the paste. */
export function removeCut(editor: Editor): void {
  const board = editor.document.store.get()
  const edits = removeEdits(board, carriedBy(board, editor.get().selection))
  if (edits.length > 0) editor.edit(edits)
}

type How = { readonly atPointer: boolean }

/**
 * Puts what was copied onto the board and selects it: elements at once, pictures once the server has them. What comes
 * from other programs becomes notes, for the cells of a table or the lines of a text.
 */
export async function paste(editor: Editor, incoming: Incoming | ClipboardTexts, how: How): Promise<void> {
  const clip = readClip(incoming.html)
  if (!clip) return await pasteFromElsewhere(editor, incoming, how)
  const server = editor.imageServer
  if (server && editor.canEdit() && needsImages(clip, editor.document.boardId))
    return await pasteWithImages(editor, clip, server, how)
  put(editor, pasteClip(clip, targetOf(editor, clip, how)))
}

async function pasteFromElsewhere(
  editor: Editor,
  incoming: Incoming | ClipboardTexts,
  how: How,
): Promise<void> {
  // Where the pointer is by then says nothing.
  const pointer = editor.pointer()
  const { readTable, pasteTexts } = await import('./pasting-texts.ts')
  const table = readTable(incoming.html, incoming.text)
  // A spreadsheet also puts a picture of its cells into the clipboard.
  if (!table && 'files' in incoming && bringsFiles(incoming))
    return await bringImages(editor, incoming.files, pointer)
  put(editor, pasteTexts(incoming, table, { ...targetOf(editor, null, how), pointer }))
}

async function pasteWithImages(editor: Editor, clip: Clip, server: ImageServer, how: How): Promise<void> {
  const pointer = editor.pointer()
  const { clip: own, lost } = await withOwnImages(clip, server)
  // The board may have changed while the pictures came.
  put(editor, pasteClip(own, { ...targetOf(editor, own, how), pointer }))
  if (lost > 0) editor.notify({ key: 'images-not-copied', values: { count: lost } })
}

function targetOf(editor: Editor, clip: Clip | null, { atPointer }: How): PasteTarget {
  const { store, boardId } = editor.document
  return {
    ...laidOut(store),
    boardId,
    personas: editor.boardPersonas(),
    department: editor.department,
    pointer: editor.pointer(),
    // On another board, cells say more about where it belongs.
    atPointer: atPointer || (clip?.board === boardId && editor.isPointerOver()),
    createId: editor.createId,
  }
}

function put(editor: Editor, pasted: Pasted): void {
  if ('key' in pasted) return editor.notify(pasted)
  if (pasted.edits.length > 0 && editor.edit(pasted.edits)) editor.select(pasted.ids)
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
  if (carried) await paste(editor, carried, { atPointer: true })
  else editor.notify({ key: 'no-clipboard', values: {} })
}

async function readClipboard(): Promise<Incoming | null> {
  try {
    const [first] = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> =>
      first?.types.includes(type) ? (await first.getType(type)).text() : ''
    const picture = first?.types.find((type) => type.startsWith('image/'))
    const files = first && picture ? [new File([await first.getType(picture)], '', { type: picture })] : []
    return { html: await read('text/html'), text: await read('text/plain'), files }
  } catch {
    // The same as when copying: refused, or not there.
    return null
  }
}

function selectedClip({ document, get }: Editor): Clip | null {
  const laid = laidOut(document.store)
  return clipOf(laid, document.boardId, get().selection)
}
