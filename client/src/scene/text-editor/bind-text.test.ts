import { applyEdits } from '@wegpunkt/shared/board/edits'
import { initBoard } from '@wegpunkt/shared/board/document'
import { textOf } from '@wegpunkt/shared/board/edits'
import { Element } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Field, bindText } from './bind-text.ts'

function open(start: string, { mostChars = 20, oneLine = false } = {}) {
  const doc = new Y.Doc()
  initBoard(doc)
  const value = Element.parse({ kind: 'note', at: [0, 0], size: [120, 120], order: 'a0', text: start })
  applyEdits(doc, [{ do: 'add', in: 'elements', id: 'note', value }], 'setup')
  const text = textOf(doc, 'note')
  if (!text) throw new Error('the note has a text')
  const field: Field = {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    selectionDirection: 'none',
    setSelectionRange(from, to) {
      field.selectionStart = from ?? 0
      field.selectionEnd = to ?? 0
    },
  }
  const refused: (number | null)[] = []
  const binding = bindText({
    id: 'note',
    text,
    field,
    mostChars,
    oneLine,
    edit: (edits) => applyEdits(doc, edits, 'me'),
    refuse: (count) => refused.push(count),
    changed: () => undefined,
  })
  const caretAt = (index: number) => field.setSelectionRange(index, index)
  const type = (letters: string) => {
    const at = field.selectionStart
    field.value = field.value.slice(0, at) + letters + field.value.slice(field.selectionEnd)
    caretAt(at + letters.length)
    binding.input()
  }
  return { text, field, binding, refused, caretAt, type }
}

describe('typing in place', () => {
  it('[C31] what is typed goes into the document', () => {
    const { text, type, caretAt } = open('ab')
    caretAt(1)
    type('X')
    expect(text.toString()).toBe('aXb')
  })

  it('[C31] what another person types appears, and the caret stays at its letter', () => {
    const { text, field, caretAt } = open('world')
    caretAt(3)
    text.insert(0, 'hello ')
    expect(field).toMatchObject({ value: 'hello world', selectionStart: 9, selectionEnd: 9 })
  })

  it('[C32] what would be too long is refused with the count, and nothing is lost', () => {
    const { text, field, type, caretAt, refused } = open('0123456789')
    caretAt(10)
    type('x'.repeat(30))
    expect(text.toString()).toBe('0123456789')
    expect(field.value).toBe('0123456789')
    expect(refused).toEqual([40])
  })

  it('[C32] a text that is too long already can be made shorter', () => {
    const { text, field, binding } = open('x'.repeat(30))
    field.value = 'x'.repeat(25)
    binding.input()
    expect(text.toString()).toHaveLength(25)
  })

  it('[C33] nothing is written while an input method composes, and others are not overwritten', () => {
    const { text, field, binding, caretAt } = open('ab')
    caretAt(2)
    binding.compositionStart()
    field.value = 'abに'
    binding.input()
    text.insert(0, 'X')
    expect(text.toString()).toBe('Xab')
    field.value = 'ab日'
    binding.compositionEnd()
    expect(text.toString()).toBe('Xab日')
    expect(field).toMatchObject({ value: 'Xab日', selectionStart: 4 })
  })

  it('[C33] a composition replaces the text that was selected', () => {
    const { text, field, binding } = open('abc')
    field.setSelectionRange(0, 2)
    binding.compositionStart()
    field.value = '日c'
    binding.compositionEnd()
    expect(text.toString()).toBe('日c')
  })

  it('[C34] line breaks that are pasted into a title become spaces', () => {
    const { text, type } = open('', { oneLine: true })
    type('one\n two')
    expect(text.toString()).toBe('one two')
  })
})
