import { LONG_TEXT_AT } from '@wegpunkt/shared/wire/caret'
import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { peer } from '../../editor/testing/peers.ts'
import { caretsIn } from './field-carets.ts'
import { shareField } from './shared-field.ts'

/** A description of a touchpoint in a field that has the focus. */
function describing(board: ReturnType<typeof boardOf>) {
  const page = { activeElement: null as unknown }
  const field = Object.assign(new EventTarget(), {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    selectionDirection: 'forward',
    ownerDocument: page,
    setSelectionRange(start: number, end: number) {
      field.selectionStart = start
      field.selectionEnd = end
    },
  })
  page.activeElement = field
  const stop = shareField(board.document, 'c', field as unknown as HTMLTextAreaElement, {
    long: true,
    most: 100,
    tell: () => undefined,
    visit: () => undefined,
  })
  const type = (value: string): void => {
    field.value = value
    field.setSelectionRange(value.length, value.length)
    field.dispatchEvent(new Event('input'))
  }
  return { field, type, stop, text: () => board.document.longTextOf('c')?.toString() }
}

describe('the field of a description', () => {
  it('[P214] types the long text and leaves the title', () => {
    const board = boardOf(card('c', { title: 'Call', description: 'one' }))
    const { field, type, text } = describing(board)
    expect(field.value).toBe('one')
    type('one two')
    expect(text()).toBe('one two')
    expect(board.document.textOf('c')?.toString()).toBe('Call')
  })

  it('[P214] follows others, also where the first word is theirs', () => {
    const board = boardOf(card('c'))
    // As boards have them that were made before there were descriptions.
    board.doc.getMap<Map<string, unknown>>('elements').get('c')?.delete('description')
    const { field, type, text } = describing(board)
    expect([field.value, text()]).toEqual(['', undefined])
    board.byOther([{ do: 'type', id: 'c', index: 0, remove: 0, insert: 'theirs', in: 'long' }])
    expect(field.value).toBe('theirs')
    type('theirs and mine')
    expect(text()).toBe('theirs and mine')
    field.setSelectionRange(15, 15)
    board.byOther([{ do: 'type', id: 'c', index: 0, remove: 0, insert: 'well, ', in: 'long' }])
    expect([field.value, field.selectionStart]).toEqual(['well, theirs and mine', 21])
  })

  it('[P214] makes the text where there is none yet', () => {
    const board = boardOf(card('c'))
    board.doc.getMap<Map<string, unknown>>('elements').get('c')?.delete('description')
    const { type, text, field } = describing(board)
    type('first')
    type('first words')
    expect([text(), field.value]).toEqual(['first words', 'first words'])
  })

  it('[P215] shows others where one types in it, and takes it back when one leaves', () => {
    const board = boardOf(card('c', { description: 'one' }))
    const { field, type } = describing(board)
    field.dispatchEvent(new Event('focus'))
    type('one two')
    const at = LONG_TEXT_AT + 7
    expect(board.shown.at(-1)).toEqual({ caret: { id: 'c', anchor: at, head: at } })
    field.dispatchEvent(new Event('blur'))
    expect(board.shown.at(-1)).toEqual({ caret: null })
  })

  it('[P215] carets of others stand in the text in which they type', () => {
    const inTitle = peer({ caret: { id: 'c', anchor: 2, head: 3 } })
    const inLong = peer({
      clientId: 8,
      name: 'Cat',
      caret: { id: 'c', anchor: LONG_TEXT_AT, head: LONG_TEXT_AT + 4 },
    })
    expect(caretsIn([inTitle, inLong], 'c', true)).toMatchObject([{ name: 'Cat', head: 4 }])
    expect(caretsIn([inTitle, inLong], 'c', false)).toMatchObject([{ name: 'Bob', head: 3 }])
  })
})
