import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { Shortcut } from '../actions/shortcut.ts'
import { isLocked } from '../belonging/locking.ts'
import type { Editor } from '../editor.ts'

type Typed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Not a touchpoint: digits rate it, and letters with Shift add to its cell, copy its link, and go to the next one. */
const writable: ReadonlySet<Kind> = new Set(['note', 'text', 'shape'])

/**
 * Begins to write in the one element that was pressed last, behind its text; false if a key does not mean that. Who
 * has come to an element by keys, or has left its text by Escape, means tools with letters: only a press says that
 * this very element is meant.
 */
export function beginWriting(editor: Editor, press: Typed): boolean {
  const pressed = writtenInto(editor)
  if (pressed === null) return false
  if (isComposed(press)) {
    // The text field takes the key itself: it is the beginning of a word that is still being composed.
    editor.editText(pressed)
    return false
  }
  if (!isLetter(press)) return false
  editor.editText(pressed, { typed: press.key })
  return true
}

/** The element that letters are written into now; null where they are shortcuts. */
export function writtenInto(editor: Editor): ElementId | null {
  const { pressed, selection, editing, tool, preview } = editor.get()
  if (pressed === null || editing !== null || preview || tool !== 'select') return null
  if (!editor.mayChange(pressed)) return null
  if (selection.size !== 1 || !selection.has(pressed)) return null
  // What is pressed is voted for.
  if (editor.asked()?.activity === 'voting') return null
  const { elements } = editor.document.store.get()
  const kind = elements.get(pressed)?.kind
  return kind && writable.has(kind) && !isLocked(elements, pressed) ? pressed : null
}

/** The first shortcut of an action that its keys mean now: where letters are written, none that is a letter. */
export function shortcutNow(editor: Editor, keys: readonly Shortcut[]): Shortcut | undefined {
  const isWritten = writtenInto(editor) !== null
  return keys.find((shortcut) => !isWritten || !isWrittenKey(shortcut))
}

// A capital is how most sentences begin, so Shift makes no difference to a letter.
const isWrittenKey = (shortcut: Shortcut): boolean => /^(?:shift\+)?\p{L}$|^\p{N}$/u.test(shortcut)

// Signs and digits with Shift are keys of the view: + − ? and the zooms.
function isLetter({ key, code, shiftKey, altKey, ctrlKey, metaKey }: Typed): boolean {
  if (altKey || ctrlKey || metaKey || !/^[\p{L}\p{N}]$/u.test(key)) return false
  return !(shiftKey && code.startsWith('Digit'))
}

const isComposed = ({ key, altKey, ctrlKey, metaKey }: Typed): boolean =>
  key === 'Process' && !altKey && !ctrlKey && !metaKey
