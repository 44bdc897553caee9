import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { card, note } from '../../editor/testing/boards.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { CommentDesk, OpenComments } from '../../editor/comments/comment-desk.ts'
import { editorOn } from '../../editor/testing/editors.ts'
import { openOutline } from '../../editor/outline/outline-store.ts'
import { commentHere } from './comment-here.ts'
import {
  addHere,
  moveHere,
  rateBy,
  ratingHere,
  removeHere,
  removeIfEmpty,
  renameHere,
  step,
} from './outline-commands.ts'
import { createOutlineControl } from './outline-control.ts'

// On a busy machine what others do would be gathered.
const standing = { now: () => 0, later: () => () => undefined }

function outlineOn(...edits: readonly Edit[]) {
  const on = editorOn(...edits)
  on.editor.showOutline('beside')
  const control = createOutlineControl(on.editor, openOutline(on.document.store, standing))
  const press = (...keys: string[]): void => {
    for (const key of keys) step(control, key)
  }
  return { ...on, control, press, active: () => control.get().active }
}

/** As far as a comment is begun. */
function deskWith(say: boolean) {
  const open = createValueStore<OpenComments | null>(null)
  return { open, rights: createValueStore({ say }) } as unknown as CommentDesk
}

describe('where one is in the outline', () => {
  it('[O51] a comment is begun on the stage whose heading one is at, on an element by the page, on a lane not at all', () => {
    const { control, press, editor } = outlineOn(card('a'))
    const desk = deskWith(true)
    editor.comments.set(desk)
    press('ArrowUp')
    expect([control.get().active, commentHere(control)]).toEqual(['heading notice', false])
    expect(desk.open.get()).toEqual({ kind: 'new', about: { on: 'stage', id: 'notice' } })
    desk.open.set(null)
    press('ArrowDown')
    expect([control.row()?.what, commentHere(control), desk.open.get()]).toEqual(['lane', false, null])
    press('ArrowDown')
    expect([control.row()?.what, commentHere(control), desk.open.get()]).toEqual(['element', true, null])
    const mute = deskWith(false)
    editor.comments.set(mute)
    press('PageUp')
    expect([commentHere(control), mute.open.get()]).toEqual([false, null])
  })

  it('[O9] what one comes to is selected on the canvas and seen there; a heading selects nothing', () => {
    const { control, press, active, selected, editor } = outlineOn(
      card('a'),
      card('b', { stage: 'buy', at: [4_000, 16] }),
    )
    expect(active()).toBe('heading notice')
    press('ArrowDown', 'ArrowDown')
    expect([active(), selected()]).toEqual(['a', ['a']])
    expect(control.get().focus).toEqual({ key: 'a' })
    const before = editor.get().camera
    control.goTo('b')
    expect(selected()).toEqual(['b'])
    expect(editor.get().camera).not.toEqual(before)
    press('PageUp')
    expect([active(), selected()]).toEqual(['heading buy', []])
  })

  it('[O9] what is selected on the canvas is marked here, and unfolded for it, without taking the focus', () => {
    const { control, active, editor } = outlineOn(
      card('a'),
      note('on-a', [16, 120], { touchpoint: 'a', stage: 'notice', lane: 'doing' }),
    )
    control.fold('notice', true)
    control.fold('a', true)
    editor.select(['on-a'])
    expect(active()).toBe('on-a')
    expect([...control.get().folded]).toEqual([])
    expect(control.get().focus).toBeNull()
  })

  it('[O10] Shift with arrows selects several and gives up again, and one can be taken in or out', () => {
    const { control, selected } = outlineOn(
      card('a'),
      card('b', { at: [232, 16] }),
      card('c', { at: [448, 16] }),
    )
    control.goTo('a')
    control.extend(1)
    control.extend(1)
    expect(selected()).toEqual(['a', 'b', 'c'])
    control.extend(-1)
    expect(selected()).toEqual(['a', 'b'])
    control.arrive('b')
    expect(selected()).toEqual(['a', 'b'])
    control.toggleSelected()
    expect(selected()).toEqual(['a'])
    control.arriveBeside('c')
    expect(selected()).toEqual(['a', 'c'])
  })

  it('[O9] when somebody removes where one is, one is at what took its place, and keeps the focus if one had it', () => {
    const { control, active, byOther } = outlineOn(card('a'), card('b', { at: [232, 16] }))
    control.goTo('a')
    control.setFocused(true)
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect(active()).toBe('b')
    expect(control.get().focus).toEqual({ key: 'b' })
    control.setFocused(false)
    byOther([{ do: 'remove', in: 'elements', ids: ['b'] }])
    expect(active()).toBe('heading buy')
    expect(control.get().focus).toEqual({ key: 'b' })
  })
})

describe('what is done from the outline', () => {
  it('[O11] moves touchpoints, stages and lanes, each as one step of undo, and says what came of it', () => {
    const { control, element, document, editor } = outlineOn(card('a'))
    const stages = (): string[] => [...document.store.get().stages.keys()]
    control.goTo('a')
    expect(moveHere(control, 'right')).toEqual({ did: 'moved' })
    expect(element('a')).toMatchObject({ stage: 'buy' })
    expect(moveHere(control, 'right')).toEqual({ did: 'nowhere' })
    control.goTo('heading notice')
    expect(moveHere(control, 'right')).toEqual({ did: 'line-moved', place: 2, of: 2 })
    expect(stages()).toEqual(['buy', 'notice'])
    expect(moveHere(control, 'right')).toEqual({ did: 'nowhere' })
    control.goTo('buy doing')
    expect(moveHere(control, 'down')).toMatchObject({ did: 'line-moved', place: 2 })
    expect(moveHere(control, 'left')).toEqual({ did: 'nowhere' })
    for (let i = 0; i < 3; i++) editor.undo()
    expect(stages()).toEqual(['notice', 'buy'])
    expect(element('a')).toMatchObject({ stage: 'notice' })
  })

  it('[O11] adds where one is and types its text; what stays without a word goes again', () => {
    const { control, document, idsOf } = outlineOn(card('a'))
    control.goTo('a')
    addHere(control, 'touchpoint')
    const id = control.get().renaming ?? ''
    expect(control.get()).toMatchObject({ isNew: true, active: id })
    removeIfEmpty(control, id)
    expect(idsOf('touchpoint')).toEqual(['a'])
    addHere(control, 'note')
    const added = control.get().renaming ?? ''
    document.edit([{ do: 'type', id: added, index: 0, remove: 0, insert: 'loud' }])
    removeIfEmpty(control, added)
    expect(idsOf('note')).toEqual([added])
    control.goTo('heading notice')
    addHere(control, 'stage')
    expect([...document.store.get().stages.keys()].indexOf('buy')).toBe(2)
    expect(control.get().renaming).toMatch(/^heading /)
  })

  it('[O11] rates by a grade, from the middle the first time, and never beyond the scale', () => {
    const { control, editor } = outlineOn(card('a'))
    control.goTo('a')
    rateBy(control, 1)
    expect(ratingHere(control)).toEqual([1])
    expect(rateBy(control, 1)).toEqual({ did: 'rated', feelings: [2] })
    for (let i = 0; i < 2; i++) rateBy(control, 1)
    expect(ratingHere(control)).toEqual([2])
    editor.undo()
    expect(ratingHere(control)).toEqual([1])
    control.goTo('heading buy')
    expect(rateBy(control, 1)).toBeNull()
  })

  it('[O11] removes what is selected with its connections as one step of undo', () => {
    const { control, idsOf, editor, active } = outlineOn(card('a'), card('b', { at: [232, 16] }), {
      do: 'add',
      in: 'elements',
      id: 'ab',
      value: line,
    })
    control.goTo('a')
    expect(removeHere(control)).toEqual({ did: 'removed', count: 2 })
    expect([idsOf('touchpoint'), active()]).toEqual([['b'], 'b'])
    editor.undo()
    expect(idsOf('touchpoint').toSorted()).toEqual(['a', 'b'])
  })

  it('[O12] who may only read walks and selects, and changes nothing', () => {
    const { control, role, selected, commits } = outlineOn(card('a'))
    role.set('viewer')
    const before = commits.length
    control.goTo('a')
    expect(selected()).toEqual(['a'])
    expect(moveHere(control, 'right')).toEqual({ did: 'not-allowed' })
    expect(addHere(control, 'note')).toEqual({ did: 'not-allowed' })
    expect(removeHere(control)).toEqual({ did: 'not-allowed' })
    expect(renameHere(control)).toEqual({ did: 'not-allowed' })
    expect(rateBy(control, 1)).toEqual({ did: 'not-allowed' })
    control.goTo('heading notice')
    expect(moveHere(control, 'right')).toEqual({ did: 'not-allowed' })
    expect(commits.length).toBe(before)
  })
})

const line = { kind: 'connector', order: 'a3', from: 'a', to: 'b', route: 'curved', text: '' } as const
