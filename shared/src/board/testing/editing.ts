import * as Y from 'yjs'
import { rootNames, rootOf } from '../document.ts'
import { applyEdits } from '../edits.ts'
import { createRandom } from './random.ts'
import { randomEdits } from './random-edits.ts'

const STEPS = 60
const UNDO_CHANCE = 0.15
const REDO_CHANCE = 0.05

/** One update, and the state of somebody whom it reaches. */
export type EditingStep = { readonly update: Uint8Array; readonly before: Uint8Array }

/** Every update that three people make who edit, undo and redo on one board, over a perfect network. */
export function editingSession(seed: number): EditingStep[] {
  const random = createRandom(seed)
  const steps: EditingStep[] = []
  let ids = 0
  const people = [1, 2, 3].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client * 1_000 + seed
    const undo = new Y.UndoManager(
      rootNames.map((name) => rootOf(doc, name)),
      { captureTimeout: 0, trackedOrigins: new Set(['me']) },
    )
    return { doc, undo, author: { doc, random, createId: () => `id${ids++}` } }
  })
  for (const { doc } of people) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      const others = people.filter((person) => person.doc !== doc)
      const [reader] = others
      if (reader) steps.push({ update, before: Y.encodeStateAsUpdate(reader.doc) })
      for (const other of others) Y.applyUpdate(other.doc, update, 'network')
    })
  }
  for (let i = 0; i < STEPS; i++) {
    const { doc, undo, author } = random.pick(people) ?? people[0] ?? never()
    if (random.chance(UNDO_CHANCE)) undo.undo()
    else if (random.chance(REDO_CHANCE)) undo.redo()
    else applyEdits(doc, randomEdits(author), 'me')
  }
  return steps
}

function never(): never {
  throw new Error('nobody is there')
}
