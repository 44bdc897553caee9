import { rootNames } from '@wegpunkt/shared/board/document'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { squash } from './squash.ts'

const NOTES = 10
const GESTURES = 500

const note = {
  kind: 'note',
  at: [0, 0],
  size: [120, 120],
  stage: null,
  lane: null,
  text: 'x',
  color: 'yellow',
  department: null,
} as const

function structsIn(doc: Y.Doc): number {
  let count = 0
  for (const piece of squash([Y.encodeStateAsUpdate(doc)]) ?? [])
    for (const { structs } of scanUpdate(piece, storedRules(rootNames)).clients) count += structs
  return count
}

it('[R81] a compacted board has grown by one struct a gesture at most, however often things were moved (S5)', () => {
  const doc = new Y.Doc()
  const notes = Array.from({ length: NOTES }, (_, i) => `note${i}`)
  for (const id of notes) {
    const value = { ...note, order: 'a0' }
    applyEdits(doc, [{ do: 'add', in: 'elements', id, value }], 'me')
  }
  const before = structsIn(doc)
  // One after the other, so that what is overwritten never lies beside what it could join.
  for (let i = 0; i < GESTURES; i++)
    applyEdits(doc, [{ do: 'set', in: 'elements', id: notes[i % NOTES] ?? '', to: { at: [i, i] } }], 'me')
  expect(structsIn(doc) - before).toBeLessThanOrEqual(GESTURES)
  const after = structsIn(doc)
  for (let i = 0; i < GESTURES; i++)
    applyEdits(doc, [{ do: 'set', in: 'elements', id: 'note0', to: { at: [i, 0] } }], 'me')
  expect(structsIn(doc) - after).toBeLessThanOrEqual(2)
})
