import { describe, expect, it } from 'vitest'
import { fieldKey } from './field-key.ts'

const key = (name: string, keys: Partial<Parameters<typeof fieldKey>[0]> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...keys,
})

describe('keys in a text field on the board', () => {
  it('[E46] Escape, Tab, and Enter in a title or with Ctrl or Cmd end the typing', () => {
    expect(fieldKey(key('Escape'), false)).toBe('end')
    expect(fieldKey(key('Tab'), false)).toBe('end')
    expect(fieldKey(key('Enter'), true)).toBe('end')
    expect(fieldKey(key('Enter', { ctrlKey: true }), false)).toBe('end')
    expect(fieldKey(key('Enter', { metaKey: true }), false)).toBe('end')
    expect(fieldKey(key('Enter'), false)).toBeNull()
  })

  it('[E46] a title has no line breaks, with Shift neither', () => {
    expect(fieldKey(key('Enter', { shiftKey: true }), true)).toBe('none')
    expect(fieldKey(key('Enter', { shiftKey: true }), false)).toBeNull()
  })

  it('[P144] undo and redo are the board’s', () => {
    expect(fieldKey(key('z', { ctrlKey: true }), false)).toBe('undo')
    expect(fieldKey(key('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo')
    expect(fieldKey(key('y', { metaKey: true }), false)).toBe('redo')
    expect(fieldKey(key('z'), false)).toBeNull()
  })

  it('[C33] every key is the input method’s while it composes', () => {
    for (const name of ['Enter', 'Escape', 'Tab'])
      expect(fieldKey(key(name, { isComposing: true }), true)).toBeNull()
  })
})
