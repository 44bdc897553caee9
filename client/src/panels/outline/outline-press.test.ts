import { expect, it } from 'vitest'
import type { KeyPress } from '../../editor/actions/shortcut.ts'
import { intentOf } from './outline-press.ts'

const press = (key: string, held: Partial<KeyPress> = {}) =>
  intentOf({ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held })

it('[O13] keys mean walking, selecting, moving, adding, rating and removing', () => {
  expect(press('ArrowDown')).toEqual({ do: 'step', key: 'ArrowDown' })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ do: 'extend', by: 1 })
  expect(press('ArrowLeft', { altKey: true })).toEqual({ do: 'move', way: 'left' })
  expect(press(' ')).toEqual({ do: 'toggle' })
  expect(press(' ', { ctrlKey: true })).toEqual({ do: 'toggle' })
  expect([press('t'), press('T', { shiftKey: true })]).toEqual([
    { do: 'add', what: 'touchpoint' },
    { do: 'add', what: 'touchpoint' },
  ])
  expect([press('n'), press('s')]).toEqual([
    { do: 'add', what: 'note' },
    { do: 'add', what: 'stage' },
  ])
  expect([press('+'), press('-')]).toEqual([
    { do: 'rate', by: 1 },
    { do: 'rate', by: -1 },
  ])
  expect([press('F2'), press('Enter'), press('Delete'), press('Escape')].map((it) => it?.do)).toEqual([
    'rename',
    'fields',
    'remove',
    'leave',
  ])
  expect([press('F10', { shiftKey: true }), press('ContextMenu')].map((it) => it?.do)).toEqual([
    'menu',
    'menu',
  ])
})

it('[O51] a comment is begun by the key that begins one everywhere, and what was said is read by its own', () => {
  expect([press('k'), press('K', { altKey: true, shiftKey: true })]).toEqual([{ do: 'comment' }, null])
})

it('[O13] what means the same everywhere stays with the page, and a tool for the canvas is not taken by mistake', () => {
  for (const key of ['z', 'a', 'c', 'ArrowDown']) expect(press(key, { ctrlKey: true })).toBeNull()
  expect(press('5')).toBeNull()
  expect(press('j')).toBeNull()
  expect(press('F10')).toBeNull()
  expect(press('Tab')).toBeNull()
  for (const key of ['h', 'v']) expect(press(key)).toEqual({ do: 'nothing' })
})
