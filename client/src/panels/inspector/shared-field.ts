import { type Edit, typingBetween } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { LONG_TEXT_AT } from '@wegpunkt/shared/wire/caret'
import type * as Y from 'yjs'
import type { BoardDocument } from '../../document/board-document.ts'

type Field = HTMLTextAreaElement | HTMLInputElement
export type SharedFieldOptions = {
  /** The long text of the element; else its text. */
  readonly long?: boolean | undefined
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
  { long = false, most, tell, visit }: SharedFieldOptions,
): () => void {
  const find = (): Y.Text | null => (long ? document.longTextOf(id) : document.textOf(id))
  let text = find()
  if (!text && !long) return () => undefined
  const stop = new AbortController()
  const { signal } = stop
  let grouped = false
  field.value = wordsIn(text)

  const write = (): void => {
    const typing = typingBetween(wordsIn(text), field.value)
    const tooMany = field.value.length > most
    tell(tooMany ? field.value.length : null)
    if (!typing || tooMany) return
    const edit: Edit = { do: 'type', id, ...typing, ...(long && { in: 'long' as const }) }
    document.edit([edit])
    showCaret()
  }
  const follow = (event: Y.YTextEvent): void => {
    const now = event.target.toString()
    if (field.value === now) return
    const start = shifted(field.selectionStart ?? 0, event.delta)
    const end = shifted(field.selectionEnd ?? 0, event.delta)
    field.value = now
    tell(null)
    if (field.ownerDocument.activeElement !== field) return
    field.setSelectionRange(start, end)
    showCaret()
  }
  // A long text is there once somebody has typed into it, and may go again by undo.
  const attach = (): void => {
    const now = find()
    if (now === text) return
    text?.unobserve(follow)
    text = now
    text?.observe(follow)
    if (field.value !== wordsIn(text)) field.value = wordsIn(text)
  }
  const showCaret = (): void => {
    if (field.ownerDocument.activeElement !== field) return
    const from = long ? LONG_TEXT_AT : 0
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    const [anchor, head] = field.selectionDirection === 'backward' ? [end, start] : [start, end]
    document.presence.show({ caret: { id, anchor: from + anchor, head: from + head } })
  }
  const endVisit = (): void => {
    if (!grouped) return
    visit(false)
    document.presence.show({ caret: null })
    document.undo.endGroup()
    grouped = false
  }
  const leave = (): void => {
    endVisit()
    // What was too long to be written is not kept as if it were.
    field.value = wordsIn(text)
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
      showCaret()
    },
    { signal },
  )
  field.addEventListener('selectionchange', showCaret, { signal })
  field.addEventListener('blur', leave, { signal })
  field.addEventListener('input', (event) => (event as InputEvent).isComposing || write(), { signal })
  field.addEventListener('compositionend', write, { signal })
  text?.observe(follow)
  const unwatch = long ? document.store.subscribeTo(id, attach) : () => undefined
  return () => {
    stop.abort()
    endVisit()
    unwatch()
    text?.unobserve(follow)
  }
}

const wordsIn = (text: Y.Text | null): string => text?.toString() ?? ''

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
