import { describe, expect, it } from 'vitest'
import type { fakeDocument } from '../../editor/testing/fake-document.ts'
import { boardOf, note } from '../../editor/testing/boards.ts'
import { shareField, shifted } from './shared-field.ts'

/** As much of a text field as sharing needs. */
function fakeField() {
  const page = { activeElement: null as unknown }
  const field = Object.assign(new EventTarget(), {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    ownerDocument: page,
    setSelectionRange(start: number, end: number) {
      field.selectionStart = start
      field.selectionEnd = end
    },
  })
  const type = (value: string): void => {
    field.value = value
    field.dispatchEvent(new Event('input'))
  }
  return { field, page, type, element: field as unknown as HTMLTextAreaElement }
}

function share(board: ReturnType<typeof fakeDocument>, most = 20) {
  const told: (number | null)[] = []
  const fake = fakeField()
  const visits: boolean[] = []
  const stop = shareField(board.document, 'n', fake.element, {
    most,
    tell: (count) => void told.push(count),
    visit: (entered) => void visits.push(entered),
  })
  return { ...fake, told, visits, stop, text: () => board.document.textOf('n')?.toString() }
}

const boardWith = (words: string) => boardOf(note('n', [1000, 0], { text: words }))

describe('shared text field', () => {
  it('[P84] what is typed is written as the least change', () => {
    const board = boardWith('hello')
    const { type, text, field } = share(board)
    expect(field.value).toBe('hello')
    type('hello you')
    expect(text()).toBe('hello you')
    expect(board.commits).toEqual([[{ do: 'type', id: 'n', index: 5, remove: 0, insert: ' you' }]])
  })

  it('[P84] what others type appears, and the caret stays with its words', () => {
    const board = boardWith('hello')
    const { field, page } = share(board)
    page.activeElement = field
    field.setSelectionRange(5, 5)
    board.byOther([{ do: 'type', id: 'n', index: 0, remove: 0, insert: 'well, ' }])
    expect([field.value, field.selectionStart]).toEqual(['well, hello', 11])
  })

  it('[P85] a text that is too long is not written, and the count is told', () => {
    const board = boardWith('hello')
    const { field, type, told, text } = share(board, 8)
    type('hello world')
    expect(told.at(-1)).toBe(11)
    expect(text()).toBe('hello')
    type('hello wo')
    expect([told.at(-1), text()]).toEqual([null, 'hello wo'])
    type('hello world')
    field.dispatchEvent(new Event('blur'))
    expect([told.at(-1), field.value]).toEqual([null, 'hello wo'])
  })

  it('[P86] one visit to the field is one step of undo', () => {
    const board = boardWith('')
    const { field, type, text, visits } = share(board)
    field.dispatchEvent(new Event('focus'))
    type('a')
    type('ab')
    field.dispatchEvent(new Event('blur'))
    board.document.undo.undo()
    expect([text(), field.value]).toEqual(['', ''])
    expect(visits).toEqual([true, false])
  })

  it('[P84] a field that is gone hears and writes nothing', () => {
    const board = boardWith('hello')
    const { field, stop, type } = share(board)
    stop()
    board.byOther([{ do: 'type', id: 'n', index: 0, remove: 5, insert: 'bye' }])
    expect(field.value).toBe('hello')
    type('x')
    expect(board.commits).toEqual([])
  })

  it('[P84] a caret moves with what is inserted and removed before it', () => {
    expect(shifted(5, [{ retain: 2 }, { insert: 'xyz' }])).toBe(8)
    expect(shifted(5, [{ retain: 5 }, { insert: 'xyz' }])).toBe(5)
    expect(shifted(5, [{ delete: 2 }])).toBe(3)
    expect(shifted(5, [{ retain: 4 }, { delete: 9 }])).toBe(4)
    expect(shifted(5, [{ retain: 6 }, { delete: 1 }])).toBe(5)
  })
})
