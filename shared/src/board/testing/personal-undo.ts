import * as Y from 'yjs'
import { rootNames, rootOf } from '../document.ts'
import { takeStep } from '../take-step.ts'

type Step = Y.UndoManager['undoStack'][number]

/** Undo of what one person did, each transaction a step. */
export type PersonalUndo = { undo(): void; redo(): void; close(): void }

/**
 * As a client has it: Yjs would leave a key without a value where two people set it at the same time and
 * the one who won takes that back, because the value before was replaced by the other's too.
 */
export function createPersonalUndo(doc: Y.Doc, origin: string): PersonalUndo {
  // The stack while a step is taken back; Yjs has taken the step off by the time the filter is asked.
  let steps: readonly Step[] = []
  let rest: readonly Step[] = []
  const manager = new Y.UndoManager(
    rootNames.map((name) => rootOf(doc, name)),
    {
      captureTimeout: 0,
      trackedOrigins: new Set([origin]),
      deleteFilter: (item) => {
        const step = steps[rest.length]
        return !step || !wouldEmptyKey(item, step)
      },
    },
  )
  return {
    undo() {
      rest = manager.undoStack
      steps = [...rest]
      takeStep(manager, 'undo')
    },
    redo() {
      rest = manager.redoStack
      steps = [...rest]
      takeStep(manager, 'redo')
    },
    close: () => manager.destroy(),
  }
}

function wouldEmptyKey(item: Y.Item, step: Step): boolean {
  const { parent, parentSub } = item
  if (parentSub === null || !(parent instanceof Y.AbstractType) || parent._map.get(parentSub) !== item)
    return false
  for (let before = item.left; before; before = before.left) {
    if (Y.isDeleted(step.deletions, before.id)) return true
  }
  return false
}
