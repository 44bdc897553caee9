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

const title = { oneLine: true, isNote: false }
const text = { oneLine: false, isNote: false }
const note = { oneLine: false, isNote: true }

describe('keys in a text field on the board', () => {
  it('[E46] Escape, Tab, and Enter in a title or with Ctrl or Cmd end the typing', () => {
    expect(fieldKey(key('Escape'), text)).toBe('end')
    expect(fieldKey(key('Tab'), text)).toBe('end')
    expect(fieldKey(key('Enter'), title)).toBe('end')
    expect(fieldKey(key('Enter', { ctrlKey: true }), text)).toBe('end')
    expect(fieldKey(key('Enter', { metaKey: true }), text)).toBe('end')
    expect(fieldKey(key('Enter'), text)).toBeNull()
  })

  it('[E177] Tab, and Enter with Ctrl or Cmd, go from a note to the next one; Shift and Tab leave it', () => {
    expect(fieldKey(key('Tab'), note)).toBe('next')
    expect(fieldKey(key('Enter', { ctrlKey: true }), note)).toBe('next')
    expect(fieldKey(key('Enter', { metaKey: true }), note)).toBe('next')
    expect(fieldKey(key('Tab', { shiftKey: true }), note)).toBe('end')
    expect(fieldKey(key('Escape'), note)).toBe('end')
    expect(fieldKey(key('Enter'), note)).toBeNull()
  })

  it('[E46] a title has no line breaks, with Shift neither', () => {
    expect(fieldKey(key('Enter', { shiftKey: true }), title)).toBe('none')
    expect(fieldKey(key('Enter', { shiftKey: true }), text)).toBeNull()
  })

  it('[P144] undo and redo are the board’s', () => {
    expect(fieldKey(key('z', { ctrlKey: true }), text)).toBe('undo')
    expect(fieldKey(key('Z', { ctrlKey: true, shiftKey: true }), text)).toBe('redo')
    expect(fieldKey(key('y', { metaKey: true }), text)).toBe('redo')
    expect(fieldKey(key('z'), text)).toBeNull()
  })

  it('[C33] every key is the input method’s while it composes', () => {
    for (const name of ['Enter', 'Escape', 'Tab'])
      expect(fieldKey(key(name, { isComposing: true }), title)).toBeNull()
  })
})
