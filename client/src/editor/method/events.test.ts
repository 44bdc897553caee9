import { createElementId } from '@wegpunkt/shared/board/element-id'
import { describe, expect, it } from 'vitest'
import { actionFor } from '../keys/keymap.ts'
import { laidOut } from '../place/laid-out.ts'
import { card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { addEvent } from './add-event.ts'
import { type EventSlot, countEvents, notesOn } from './events.ts'

const on = (id: string, event?: EventSlot) =>
  note(id, [1000, 0], { touchpoint: 'ad', ...(event && { event }) })

const press = (key: string) => ({
  key,
  code: `Digit${key}`,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
})

describe('the class of a note', () => {
  it.each([
    ['1', 'disappointing'],
    ['3', 'okay'],
    ['5', 'delighting'],
    ['0', undefined],
  ] as const)('[E152] the digit %s gives notes the class %s', (key, event) => {
    const { editor, run, element } = editorOn(card('ad'), on('a'), on('b', 'okay'))
    editor.select(['a', 'b'])
    const action = actionFor(editor, press(key), { focus: 'board', isMac: false })
    if (action) run(action)
    const classes = [element('a'), element('b')].map((one) => (one?.kind === 'note' ? one.event : null))
    expect(classes).toEqual([event, event])
  })

  it('[E152] with a touchpoint among what is selected the same digit rates that', () => {
    const { editor } = editorOn(card('ad'), on('a'))
    const meaning = () => actionFor(editor, press('1'), { focus: 'board', isMac: false })
    editor.select(['a'])
    expect(meaning()).toBe('event-disappointing')
    editor.select(['a', 'ad'])
    expect(meaning()).toBe('feeling-disappointing')
    editor.select([])
    expect(meaning()).toBeNull()
  })

  it('[E152] who may not edit classes nothing', () => {
    const { editor, can, role } = editorOn(card('ad'), on('a'))
    editor.select(['a'])
    expect(can('event-okay')).toBe(true)
    role.set('viewer')
    expect(can('event-okay')).toBe(false)
  })
})

describe('the events of a touchpoint', () => {
  it('[E154] are its notes by class; what has none is unsorted, and none at all is no balance', () => {
    const { document } = editorOn(card('ad'), on('a', 'okay'), on('b', 'delighting'), on('c'), on('d'))
    const board = document.store.get()
    expect(countEvents(board, ['a', 'b', 'c', 'd'])).toEqual({
      disappointing: 0,
      okay: 1,
      delighting: 1,
      unsorted: 2,
    })
    expect(countEvents(board, ['c', 'd'])).toBeNull()
    const ids = [...notesOn(board, 'ad')].map(([slot, notes]) => [slot, notes.map(([id]) => id)])
    expect(ids).toEqual([
      ['disappointing', []],
      ['okay', ['a']],
      ['delighting', ['b']],
      [null, ['c', 'd']],
    ])
  })

  it('[E154] one that is typed is a note of its author where the cell of the card has room', () => {
    const { editor, element } = editorOn(card('ad'))
    const id = createElementId()
    const here = { ...laidOut(editor.document.store), department: 'service', options: editor.get().options }
    editor.edit(addEvent(here, 'ad', { id, slot: 'disappointing', text: 'Nobody came' }))
    expect(element(id)).toMatchObject({
      kind: 'note',
      text: 'Nobody came',
      event: 'disappointing',
      touchpoint: 'ad',
      department: 'service',
      stage: 'notice',
      lane: 'doing',
      at: [232, 16],
    })
  })

  it('[E154] beside the grid it lies below the card', () => {
    const { editor, element } = editorOn(card('ad', { stage: null, lane: null, at: [2000, 1000] }))
    const here = { ...laidOut(editor.document.store), department: null, options: editor.get().options }
    editor.edit(addEvent(here, 'ad', { id: 'new', slot: null, text: 'x' }))
    expect(element('new')).toMatchObject({ touchpoint: 'ad', at: [2000, 1104], stage: null })
    expect(element('new')).not.toHaveProperty('event')
    expect(addEvent(here, 'gone', { id: 'other', slot: null, text: 'x' })).toEqual([])
  })
})
