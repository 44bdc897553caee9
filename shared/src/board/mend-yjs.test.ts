import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard, rootOf } from './document.ts'

it('[B19] what arrives about an entry that is gone can be applied, though part of it is known', () => {
  const [ann, bob, cat] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  initBoard(ann)
  rootOf(ann, 'stages').set('s', new Y.Map([['order', 'a0']]))
  for (const doc of [bob, cat]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(ann))

  // Ann's undo keeps what she removes; at cat's it is collected, with the first of bob's changes.
  const undo = new Y.UndoManager(rootOf(ann, 'stages'))
  rootOf(ann, 'stages').delete('s')
  const stage = rootOf(bob, 'stages').get('s') as Y.Map<unknown>
  stage.set('width', 500)
  Y.applyUpdate(cat, Y.encodeStateAsUpdate(bob))
  Y.applyUpdate(cat, Y.encodeStateAsUpdate(ann))
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(cat))

  // By now bob's document holds the first two of three changes of a key as one struct.
  for (const width of [600, 700]) stage.set('width', width)
  expect(() => Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))).not.toThrow()

  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
  expect(Y.encodeStateVector(ann)).toEqual(Y.encodeStateVector(bob))
  for (const doc of [ann, bob]) {
    expect(rootOf(doc, 'stages').size).toBe(0)
    expect(doc.store.pendingStructs).toBeNull()
  }
  undo.destroy()
})
