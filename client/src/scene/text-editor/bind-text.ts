import { type Edit, typingBetween } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type * as Y from 'yjs'
import { type Delta, mapIndex } from './map-index.ts'

/** What a text field offers; a textarea in the browser. */
export type Field = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'selectionDirection' | 'setSelectionRange'
>

export type Binding = {
  /** The field's value changed by typing, pasting, dictating or anything else. */
  input(): void
  compositionStart(): void
  compositionEnd(): void
  close(): void
}

type Options = {
  readonly id: ElementId
  readonly text: Y.Text
  readonly field: Field
  readonly mostChars: number
  /** Titles have one line: pasted line breaks become spaces. */
  readonly oneLine: boolean
  edit(edits: readonly Edit[]): void
  /** So many characters would it have been; null once the text fits again. */
  refuse(count: number | null): void
  /** After every change, from whichever side. */
  changed(): void
}

/** Holds a text field and a text of the document together, while others type in the same text. */
export function bindText(options: Options): Binding {
  const { id, text, field, mostChars } = options
  let typing = false
  /** What input methods replace while they compose, as a range of the document's text; and the text around it. */
  let composing: { start: number; end: number; prefix: number; suffix: number } | null = null
  field.value = text.toString()

  const put = (value: string, start: number, end: number): void => {
    const direction = field.selectionDirection
    field.value = value
    field.setSelectionRange(start, end, direction)
  }
  const type = (change: { index: number; remove: number; insert: string } | null): void => {
    if (!change) return
    typing = true
    options.edit([{ do: 'type', id, ...change }])
    typing = false
  }
  const input = (): void => {
    if (composing) return
    const before = text.toString()
    const wanted = options.oneLine ? field.value.replaceAll(/\s*[\r\n]+\s*/g, ' ') : field.value
    if (wanted.length > mostChars && wanted.length > before.length) {
      const caret = Math.min(field.selectionStart, before.length)
      put(before, caret, caret)
      return options.refuse(wanted.length)
    }
    type(typingBetween(before, wanted))
    settle()
    options.refuse(null)
  }
  // The document has the last word: without the right to edit, what was typed is not in it.
  const settle = (): void => {
    const now = text.toString()
    if (field.value !== now)
      put(now, Math.min(field.selectionStart, now.length), Math.min(field.selectionEnd, now.length))
    options.changed()
  }
  const hear = (event: Y.YTextEvent): void => {
    if (typing) return
    const delta: Delta = event.delta
    if (composing) {
      composing.start = mapIndex(delta, composing.start, true)
      composing.end = Math.max(composing.start, mapIndex(delta, composing.end))
      return
    }
    const { selectionStart, selectionEnd } = field
    put(text.toString(), mapIndex(delta, selectionStart), mapIndex(delta, selectionEnd))
    options.changed()
  }
  text.observe(hear)

  return {
    input,
    compositionStart() {
      const { selectionStart: start, selectionEnd: end, value } = field
      composing = { start, end, prefix: start, suffix: value.length - end }
    },
    compositionEnd() {
      if (!composing) return
      const { start, end, prefix, suffix } = composing
      composing = null
      const insert = field.value.slice(prefix, field.value.length - suffix)
      const length = text.length - (end - start) + insert.length
      const fits = length <= mostChars || length <= text.length
      if (fits) type({ index: start, remove: end - start, insert })
      const caret = fits ? start + insert.length : start
      const now = text.toString()
      put(now, Math.min(caret, now.length), Math.min(caret, now.length))
      options.refuse(fits ? null : length)
      options.changed()
    },
    close: () => text.unobserve(hear),
  }
}
