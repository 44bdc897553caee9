import { expect, it } from 'vitest'
import { createEditor } from '../../editor/create-editor.ts'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { cursorAt } from './cursor.ts'

function open() {
  const { document } = boardOf(card('ad'))
  const editor = createEditor(document, { me: { department: null } })
  editor.resize([1_000, 800])
  return editor
}

it('[C23] the pointer shows what a press would do', () => {
  const editor = open()
  expect(cursorAt(editor, [50, 50], false)).toBe('pointer')
  expect(cursorAt(editor, [400, 300], false)).toBe('default')
  editor.select(['ad'])
  expect(cursorAt(editor, [216, 104], false)).toBe('nwse-resize')
  expect(cursorAt(editor, [16, 60], false)).toBe('ew-resize')
})

it('[C23] the pointer shows the tool in use', () => {
  const editor = open()
  editor.use('hand')
  expect([cursorAt(editor, [0, 0], false), cursorAt(editor, [0, 0], true)]).toEqual(['grab', 'grabbing'])
  editor.use('note')
  expect(cursorAt(editor, [50, 50], false)).toBe('crosshair')
  editor.use('text')
  expect(cursorAt(editor, [50, 50], false)).toBe('text')
})
