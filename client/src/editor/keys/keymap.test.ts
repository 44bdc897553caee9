import { describe, expect, it } from 'vitest'
import type { KeyPress } from '../actions/shortcut.ts'
import { type Focus, actionFor } from './keymap.ts'
import { card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

function meaning(
  pressed: KeyPress,
  { focus = 'board', isMac = false }: { focus?: Focus; isMac?: boolean } = {},
) {
  const { editor, run } = editorOn(card('a'), card('b'))
  editor.select(['a'])
  run('move-right')
  run('move-right')
  run('undo')
  editor.edit([{ do: 'set', in: 'elements', id: 'b', to: { at: [50, 50] } }])
  return actionFor(editor, pressed, { focus, isMac })
}

describe('keymap', () => {
  it.each([
    ['v', 'tool-select'],
    ['h', 'tool-hand'],
    ['t', 'tool-touchpoint'],
    ['n', 'tool-note'],
    ['x', 'tool-text'],
    ['c', 'tool-connector'],
    ['Delete', 'delete'],
    ['Backspace', 'delete'],
    ['Enter', 'edit-text'],
    ['F2', 'edit-text'],
    ['Escape', 'leave'],
    ['ArrowLeft', 'move-left'],
    ['ArrowUp', 'move-up'],
    ['Tab', 'next-element'],
    ['ContextMenu', 'menu'],
    ['+', 'zoom-in'],
    ['-', 'zoom-out'],
  ])('[E44] %s means %s', (key, id) => expect(meaning(press(key))).toBe(id))

  it.each([
    ['z', ctrl, 'undo'],
    ['d', ctrl, 'duplicate'],
    ['a', ctrl, 'select-all'],
    ['T', shift, 'add-touchpoint'],
    ['N', shift, 'add-note'],
    ['ArrowDown', shift, 'move-far-down'],
    ['ArrowUp', ctrl, 'stack-forward'],
    ['ArrowDown', ctrl, 'stack-backward'],
    ['ArrowUp', { ...ctrl, ...shift }, 'stack-front'],
    ['ArrowDown', { ...ctrl, ...shift }, 'stack-back'],
    ['F10', shift, 'menu'],
  ] as const)('[E44] %s with %o means %s', (key, more, id) => expect(meaning(press(key, more))).toBe(id))

  it('[E44] redo has two shortcuts', () => {
    const { editor, run } = editorOn(card('a'))
    editor.select(['a'])
    run('delete')
    run('undo')
    const at = { focus: 'board', isMac: false } as const
    expect(actionFor(editor, press('Z', { ...ctrl, ...shift }), at)).toBe('redo')
    expect(actionFor(editor, press('y', ctrl), at)).toBe('redo')
  })

  it('[E45] letters go by what is printed: on a German keyboard Z and Y have changed places', () => {
    expect(meaning(press('z', { ...ctrl, code: 'KeyY' }))).toBe('undo')
    expect(meaning(press('y', { ...ctrl, code: 'KeyZ' }))).toBeNull()
  })

  it('[E45] signs go by what is written: ? is Shift+ß on a German keyboard', () => {
    expect(meaning(press('?', { ...shift, code: 'Minus' }))).toBe('shortcuts')
    expect(meaning(press('?', { ...shift, code: 'Slash' }))).toBe('shortcuts')
    expect(meaning(press('+', { ...shift, code: 'Equal' }))).toBe('zoom-in')
  })

  it('[E45] digits go by place, because Shift turns them into signs', () => {
    expect(meaning(press('!', { ...shift, code: 'Digit1' }))).toBe('zoom-board')
    expect(meaning(press('"', { ...shift, code: 'Digit2' }))).toBe('zoom-selection')
    expect(meaning(press('=', { ...shift, code: 'Digit0' }))).toBe('zoom-actual')
    expect(meaning(press('1', { code: 'Digit1' }))).toBe('feeling-disappointing')
    expect(meaning(press('&', { code: 'Digit1' }))).toBe('feeling-disappointing')
    expect(meaning(press('5', { code: 'Numpad5' }))).toBe('feeling-delighting')
    expect(meaning(press('0', { code: 'Digit0' }))).toBe('feeling-unrated')
  })

  it('[E45] where a keyboard writes no Latin letters, the place decides', () => {
    expect(meaning(press('м', { code: 'KeyV' }))).toBe('tool-select')
    expect(meaning(press('я', { ...ctrl, code: 'KeyZ' }))).toBe('undo')
  })

  it('[E45] on a Mac the modifier is Cmd, and Ctrl is not ours', () => {
    expect(meaning(press('z', { metaKey: true }), { isMac: true })).toBe('undo')
    expect(meaning(press('z', ctrl), { isMac: true })).toBeNull()
    expect(meaning(press('z', { metaKey: true }))).toBeNull()
  })

  it('[E46] shortcuts of the browser stay the browser’s', () => {
    for (const key of ['t', 'n', 'w', 'r', 'l', 'p', '+', '-', '0', '1', 'Tab']) {
      expect(meaning(press(key, { ...ctrl, code: `Digit${key}` }))).toBeNull()
    }
    expect(meaning(press('1', { altKey: true, code: 'Digit1' }))).toBeNull()
    expect(meaning(press('ArrowLeft', { altKey: true }))).toBeNull()
  })

  it('[E46] copy, cut and paste are left to the browser’s clipboard events', () => {
    for (const key of ['c', 'x', 'v']) expect(meaning(press(key, ctrl))).toBeNull()
  })

  it.each([
    ['k', ctrl, 'palette'],
    ['f', ctrl, 'search'],
    ['F3', {}, 'find-next'],
    ['F3', shift, 'find-previous'],
    ['PageDown', shift, 'next-stage'],
    ['PageUp', shift, 'previous-stage'],
    ['D', shift, 'next-pain'],
    ['m', {}, 'minimap'],
    ['b', {}, 'bookmarks'],
    ['B', shift, 'add-bookmark'],
    ['V', shift, 'present'],
    ['L', shift, 'copy-link'],
  ] as const)('[E116] %s with %o means %s', (key, more, id) => {
    const { editor } = editorOn(card('a'))
    editor.pan([600, 0])
    editor.zoomBy(0.5)
    // Where there is a stage on both sides.
    editor.fit({ x: 440, y: 0, w: 16, h: 16 })
    expect(actionFor(editor, press(key, more), { focus: 'board', isMac: false })).toBe(id)
  })

  it('[E116] back and forward are signs that a German keyboard writes without AltGr', () => {
    const { editor } = editorOn(card('a'))
    editor.fit({ x: 400, y: 0, w: 2000, h: 16 })
    editor.fit({ x: 0, y: 0, w: 16, h: 16 })
    editor.navigation.back()
    const at = { focus: 'board', isMac: false } as const
    expect(actionFor(editor, press('<', { code: 'IntlBackslash' }), at)).toBe('view-back')
    expect(actionFor(editor, press('>', { ...shift, code: 'IntlBackslash' }), at)).toBe('view-forward')
    expect(actionFor(editor, press('<', { ...shift, code: 'Comma' }), at)).toBe('view-back')
  })

  it('[E116] search and palette open also while one types, and not from a dialog', () => {
    for (const [key, id] of [
      ['k', 'palette'],
      ['f', 'search'],
    ] as const) {
      expect(meaning(press(key, ctrl), { focus: 'field' })).toBe(id)
      expect(meaning(press(key, ctrl), { focus: 'page' })).toBe(id)
      expect(meaning(press(key, ctrl), { focus: 'floating' })).toBeNull()
    }
  })

  it('[E46] nothing is a shortcut while one types', () => {
    for (const key of ['v', 'Delete', '?', 'Escape']) {
      expect(meaning(press(key), { focus: 'field' })).toBeNull()
      expect(meaning(press(key), { focus: 'floating' })).toBeNull()
    }
    expect(meaning(press('z', ctrl), { focus: 'field' })).toBeNull()
  })

  it('[E46] on buttons and links of the page, the keys that work them stay theirs', () => {
    for (const key of ['Enter', 'Tab', 'ArrowDown']) {
      expect(meaning(press(key), { focus: 'page' })).toBeNull()
    }
    expect(meaning(press('v'), { focus: 'page' })).toBe('tool-select')
    expect(meaning(press('Delete'), { focus: 'page' })).toBe('delete')
  })

  it('[E46] a key whose action is not possible now stays the page’s', () => {
    const { editor } = editorOn(card('a'))
    const at = { focus: 'board', isMac: false } as const
    expect(actionFor(editor, press('Delete'), at)).toBeNull()
    expect(actionFor(editor, press('Escape'), at)).toBeNull()
    expect(actionFor(editor, press('z', ctrl), at)).toBeNull()
  })
})

describe('keys with Alt', () => {
  const alt = { altKey: true }

  it('[E82] align and distribute by the letters of Figma, on a Mac by their place', () => {
    const { editor } = editorOn(card('a'), card('b', { stage: 'buy' }), card('c', { lane: 'sales' }))
    editor.select(['a', 'b', 'c'])
    const on = (isMac: boolean) => ({ focus: 'board', isMac }) as const
    expect(actionFor(editor, press('a', { ...alt, code: 'KeyA' }), on(false))).toBe('align-left')
    expect(actionFor(editor, press('H', { ...alt, ...shift, code: 'KeyH' }), on(false))).toBe(
      'distribute-horizontally',
    )
    // Option writes signs on a Mac, and dead keys.
    expect(actionFor(editor, press('å', { ...alt, code: 'KeyA' }), on(true))).toBe('align-left')
    expect(actionFor(editor, press('Dead', { ...alt, code: 'KeyV' }), on(true))).toBe('align-middle')
  })

  it('[E85] group, ungroup and lock', () => {
    const { editor } = editorOn(card('a'), card('b', { group: 'g' }))
    editor.select(['a', 'b'])
    const at = { focus: 'board', isMac: false } as const
    expect(actionFor(editor, press('g', ctrl), at)).toBe('group')
    expect(actionFor(editor, press('G', { ...ctrl, ...shift }), at)).toBe('ungroup')
    expect(actionFor(editor, press('L', { ...ctrl, ...shift }), at)).toBe('lock')
  })
})
