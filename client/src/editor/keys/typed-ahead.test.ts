import { expect, it } from 'vitest'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})

it('[E203] what is typed before the field of a panel is there is meant for it, and told once', () => {
  const { editor, run } = editorOn(note('n', [1000, 0]))
  const { typedAhead } = editor
  expect(typedAhead.press(key('n'))).toBe(false)
  run('search')
  for (const letter of ['l', 'x', 'Backspace', 'i', 'ß']) expect(typedAhead.press(key(letter))).toBe(true)
  for (const other of [key('Escape'), key('k', { ctrlKey: true }), key('ArrowDown')])
    expect(typedAhead.press(other)).toBe(false)
  expect([typedAhead.take(), typedAhead.take(), typedAhead.press(key('n'))]).toEqual(['liß', '', false])
})

it('[E203] a panel that is closed before it came takes nothing', () => {
  const { editor, run } = editorOn(note('n', [1000, 0]))
  run('palette')
  editor.typedAhead.press(key('a'))
  run('leave')
  expect([editor.typedAhead.press(key('n')), editor.typedAhead.take()]).toEqual([false, ''])
  run('palette')
  expect(editor.typedAhead.take()).toBe('')
})

it('[E203] signs that are typed with Alt are letters, commands are not, and nothing is removed behind them', () => {
  const { typedAhead } = editorOn(note('n', [1000, 0])).editor
  typedAhead.expect()
  for (const sign of [
    key('a'),
    key('@', { altKey: true }),
    key('€', { altKey: true, ctrlKey: true }),
    key('Delete'),
  ])
    expect(typedAhead.press(sign)).toBe(true)
  for (const other of [
    key('r', { ctrlKey: true }),
    key('l', { altKey: true }),
    key('F5'),
    key('c', { metaKey: true }),
  ])
    expect(typedAhead.press(other)).toBe(false)
  expect(typedAhead.take()).toBe('a@€')
})
