import { describe, expect, it } from 'vitest'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { type ActionId, actionOf } from '../actions/actions.ts'
import { beginWriting, shortcutNow } from './begin-writing.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function board() {
  const scene = editorOn(
    card('a', { title: 'Ad' }),
    note('n', [1000, 400]),
    note('fixed', [1000, 600], { locked: true }),
    added('s', { kind: 'shape', at: [1000, 800], size: [200, 100] }),
    added('x', { kind: 'text', at: [1300, 800], size: [200, 100] }),
    added('f', { kind: 'frame', at: [600, 600], size: [200, 100], stage: null, lane: null }),
  )
  const { editor } = scene
  const event = (type: 'down' | 'up', at: readonly [number, number]) =>
    ({ type, at, screen: at, shift: false, alt: false, mod: false }) as const
  return {
    ...scene,
    /** Presses an element with the pointer. */
    point: (x: number, y: number): void => {
      editor.dispatch(event('down', [x, y]))
      editor.dispatch(event('up', [x, y]))
    },
    type: (key: string, more: object = {}) => beginWriting(editor, { ...plain, key, ...more }),
  }
}

describe('a letter while one element is selected', () => {
  it.each(['k', 'N', 'ä', 'Ж', '字', '7'])('[E138] is written into what was pressed last: %s', (key) => {
    const { editor, point, type } = board()
    for (const [id, x, y] of [
      ['n', 1010, 410],
      ['s', 1010, 810],
      ['x', 1310, 810],
    ] as const) {
      point(x, y)
      expect(type(key, { shiftKey: key === 'N' })).toBe(true)
      expect(editor.get().editing).toBe(id)
      expect([editor.takeTyped(), editor.takeTyped()]).toEqual([key, ''])
      editor.editText(null)
    }
  })

  it('[E138] chooses a tool after Escape, and wherever the selection came from keys', () => {
    const { editor, point, type } = board()
    point(1010, 410)
    type('k')
    editor.editText(null)
    expect(editor.get().selection.has('n')).toBe(true)
    expect(type('n')).toBe(false)
    point(1010, 410)
    editor.select(['a'])
    expect(type('n')).toBe(false)
    editor.select(['n'])
    expect(type('n')).toBe(false)
  })

  it('[E138] nothing else writes: no sign, no space, no key with Ctrl, Alt or Cmd, no digit with Shift', () => {
    const { point, type } = board()
    point(1010, 410)
    for (const key of [' ', '+', '-', '?', '<', 'Enter', 'Delete', 'ArrowLeft', 'Tab', 'F3', 'Dead'])
      expect(type(key)).toBe(false)
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(type('d', { [held]: true })).toBe(false)
    expect(type('1', { shiftKey: true, code: 'Digit1' })).toBe(false)
  })

  it('[E138] nor into several, into what is locked or bears no text of its own, nor for who may only look', () => {
    const { editor, point, type, role } = board()
    point(1010, 610)
    expect(type('k')).toBe(false)
    point(600, 600)
    expect(editor.get().selection.has('f')).toBe(true)
    expect(type('k')).toBe(false)
    // A touchpoint has keys of its own.
    point(30, 30)
    for (const key of ['k', 'L', '4']) expect(type(key)).toBe(false)
    point(1010, 410)
    editor.select(['n', 'a'])
    expect(type('k')).toBe(false)
    point(1010, 410)
    role.set('viewer')
    expect(type('k')).toBe(false)
  })

  it('[E178] with Shift too: no menu promises a letter as a shortcut while letters write', () => {
    const { editor, point, type } = board()
    const told = (id: ActionId) => shortcutNow(editor, actionOf(id).keys)
    expect([told('copy-link'), told('tool-note'), told('delete')]).toEqual(['shift+l', 'n', 'delete'])
    point(1010, 410)
    expect([told('copy-link'), told('tool-note'), told('bookmarks')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([told('delete'), told('duplicate'), told('zoom-board')]).toEqual(['delete', 'mod+d', 'shift+1'])
    expect(type('L', { shiftKey: true, code: 'KeyL' })).toBe(true)
    expect(editor.takeTyped()).toBe('L')
    editor.editText(null)
    expect(told('copy-link')).toBe('shift+l')
  })

  it('[E138] a key that begins a composed word opens the text and stays the field’s', () => {
    const { editor, point, type } = board()
    point(1010, 410)
    expect(type('Process')).toBe(false)
    expect(editor.get().editing).toBe('n')
    expect(editor.takeTyped()).toBe('')
  })
})
