import { type Edit, typingBetween } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type * as Y from 'yjs'
import type { BoardDocument } from '../../document/board-document.ts'

type Field = HTMLTextAreaElement | HTMLInputElement
export type SharedFieldOptions = {
  readonly most: number
  readonly tell: (tooMany: number | null) => void
  readonly visit: (entered: boolean) => void
}
type Delta = Y.YTextEvent['delta']

/**
 * Keeps a field and the text of an element the same while several people type in it. What others type
 * moves the caret with the words around it. `tell` hears how many characters are too many to be written,
 * `visit` when the field is entered and left; what is written then belongs to the same step of undo.
 */
export function shareField(
  document: BoardDocument,
  id: ElementId,
  field: Field,
  { most, tell, visit }: SharedFieldOptions,
): () => void {
  const text = document.textOf(id)
  if (!text) return () => undefined
  const stop = new AbortController()
  const { signal } = stop
  let grouped = false
  field.value = text.toString()

  const write = (): void => {
    const typing = typingBetween(text.toString(), field.value)
    const tooMany = field.value.length > most
    tell(tooMany ? field.value.length : null)
    if (!typing || tooMany) return
    const edit: Edit = { do: 'type', id, ...typing }
    document.edit([edit])
  }
  const follow = (event: Y.YTextEvent): void => {
    const now = text.toString()
    if (field.value === now) return
    const start = shifted(field.selectionStart ?? 0, event.delta)
    const end = shifted(field.selectionEnd ?? 0, event.delta)
    field.value = now
    tell(null)
    if (field.ownerDocument.activeElement === field) field.setSelectionRange(start, end)
  }
  const endVisit = (): void => {
    if (!grouped) return
    visit(false)
    document.undo.endGroup()
    grouped = false
  }
  const leave = (): void => {
    endVisit()
    // What was too long to be written is not kept as if it were.
    field.value = text.toString()
    tell(null)
  }

  // One visit to the field is one step of undo.
  field.addEventListener(
    'focus',
    () => {
      if (grouped) return
      document.undo.beginGroup()
      grouped = true
      visit(true)
    },
    { signal },
  )
  field.addEventListener('blur', leave, { signal })
  field.addEventListener('input', (event) => (event as InputEvent).isComposing || write(), { signal })
  field.addEventListener('compositionend', write, { signal })
  text.observe(follow)
  return () => {
    stop.abort()
    endVisit()
    text.unobserve(follow)
  }
}

/** Where a caret is after someone else's change. */
export function shifted(caret: number, delta: Delta): number {
  let at = 0
  let now = caret
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain
    if (typeof insert === 'string') {
      if (at < now) now += insert.length
      at += insert.length
    }
    if (removed !== undefined && at < now) now = Math.max(at, now - removed)
  }
  return now
}
