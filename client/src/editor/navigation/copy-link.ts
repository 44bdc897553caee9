import type { Editor } from '../editor.ts'
import { hashOf } from './deep-link.ts'

/** Puts the address of what is selected, or of this view, into the clipboard, and says so. */
export async function copyLink(editor: Editor): Promise<void> {
  const [id] = editor.get().selection
  const target =
    id === undefined
      ? ({ to: 'view', sight: editor.navigation.sight() } as const)
      : ({ to: 'element', id } as const)
  const { origin, pathname } = window.location
  const copied = await write(`${origin}${pathname}${hashOf(target)}`)
  editor.notify({ key: copied ? 'link-copied' : 'link-not-copied', values: {} })
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No secure page, or refused: then there is only the old way.
    return writeByField(text)
  }
}

function writeByField(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return copied
}
