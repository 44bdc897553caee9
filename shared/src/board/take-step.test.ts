import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rootOf } from './document.ts'
import { type Edit, applyEdits } from './edits.ts'
import { readBoard } from './read.ts'
import { takeStep } from './take-step.ts'

const place = { at: [0, 0], size: [120, 120], order: 'a0', stage: null, lane: null } as const
const add: Edit = {
  do: 'add',
  in: 'elements',
  id: 'card',
  value: { kind: 'note', ...place, text: 'late', color: 'yellow', department: null },
}
const moveTo = (x: number): Edit => ({ do: 'set', in: 'elements', id: 'card', to: { at: [x, 0] } })
const remove: Edit = { do: 'remove', in: 'elements', ids: ['card'] }

const open = () => {
  const [ann, bob] = [new Y.Doc(), new Y.Doc()]
  const undo = new Y.UndoManager(rootOf(ann, 'elements'), {
    captureTimeout: 0,
    trackedOrigins: new Set(['ann']),
  })
  const sync = (): void => {
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
  }
  applyEdits(ann, [add], 'ann')
  sync()
  return { ann, bob, undo, sync, card: (doc: Y.Doc) => readBoard(doc).elements.get('card') }
}

describe('a step of undo', () => {
  it('[B18] brings a removed card back with its place, though somebody moved it at the same time', () => {
    const { ann, bob, undo, sync, card } = open()
    applyEdits(ann, [remove], 'ann')
    applyEdits(bob, [moveTo(20)], 'bob')
    sync()
    takeStep(undo, 'undo')
    sync()
    for (const doc of [ann, bob]) expect(card(doc)).toMatchObject({ at: [0, 0], text: 'late' })
  })

  it('[B18] is one update, so that nobody sees half of it', () => {
    const { ann, bob, undo, sync } = open()
    applyEdits(ann, [remove], 'ann')
    applyEdits(bob, [moveTo(20)], 'bob')
    sync()
    let updates = 0
    ann.on('update', () => updates++)
    takeStep(undo, 'undo')
    expect(updates).toBe(1)
  })

  it('[B18] can be redone and undone again, like any other', () => {
    const { ann, bob, undo, sync, card } = open()
    applyEdits(ann, [remove], 'ann')
    applyEdits(bob, [moveTo(20)], 'bob')
    sync()
    for (let again = 0; again < 3; again++) {
      takeStep(undo, 'undo')
      expect(card(ann)).toMatchObject({ at: [0, 0] })
      takeStep(undo, 'redo')
      expect(card(ann)).toBeUndefined()
    }
    takeStep(undo, 'undo')
    takeStep(undo, 'undo')
    expect([card(ann), undo.canUndo(), undo.canRedo()]).toEqual([undefined, false, true])
  })

  it('[B18] where there is none to take, nothing happens, and later edits count as ever', () => {
    const { ann, undo, card } = open()
    takeStep(undo, 'redo')
    takeStep(undo, 'undo')
    takeStep(undo, 'undo')
    applyEdits(ann, [add], 'ann')
    applyEdits(ann, [moveTo(5)], 'ann')
    expect([undo.undoStack.length, undo.canRedo()]).toEqual([2, false])
    takeStep(undo, 'undo')
    expect(card(ann)).toMatchObject({ at: [0, 0] })
  })
})
