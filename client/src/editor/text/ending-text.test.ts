import { expect, it } from 'vitest'
import { endText } from './ending-text.ts'
import { card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const keys = { shift: false, alt: false, mod: false }

function doubled(at: readonly [number, number]) {
  const opened = editorOn(card('a', { title: 'Ad' }))
  opened.editor.dispatch({ type: 'double', at, screen: at, ...keys })
  const id = opened.editor.get().editing ?? ''
  return { ...opened, id, size: () => opened.document.store.get().elements.size }
}

it.each([
  ['a touchpoint', [700, 60]],
  ['a note', [3_000, 2_000]],
] as const)(
  '[E4] %s that a double press made goes again if nothing is typed, and leaves no step',
  (_, at) => {
    const { editor, document, id, size } = doubled(at)
    expect(size()).toBe(2)
    endText(editor, id, { typed: false, goesOn: false })
    expect(size()).toBe(1)
    expect(document.undo.get().canUndo).toBe(false)
    expect(editor.get()).toMatchObject({ editing: null, selection: new Set() })
  },
)

it('[E4] it stays with a letter in it, and where one goes on with it in a panel', () => {
  const typed = doubled([700, 60])
  typed.editor.edit([{ do: 'type', id: typed.id, index: 0, remove: 0, insert: 'x' }])
  endText(typed.editor, typed.id, { typed: true, goesOn: false })
  expect(typed.size()).toBe(2)
  const going = doubled([700, 60])
  endText(going.editor, going.id, { typed: false, goesOn: true })
  expect(going.size()).toBe(2)
})

it('[E4] what is edited later stays, however empty it is', () => {
  const { editor, id, size } = doubled([700, 60])
  endText(editor, id, { typed: false, goesOn: true })
  editor.editText(id)
  endText(editor, id, { typed: false, goesOn: false })
  expect(size()).toBe(2)
})

it('[E4] whoever leaves the board while typing leaves nothing empty behind', () => {
  const left = doubled([3_000, 2_000])
  left.editor.close()
  expect(left.size()).toBe(1)
  const written = doubled([3_000, 2_000])
  written.editor.edit([{ do: 'type', id: written.id, index: 0, remove: 0, insert: 'x' }])
  written.editor.close()
  expect(written.size()).toBe(2)
})
