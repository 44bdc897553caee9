import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { takeStep } from '@wegpunkt/shared/board/take-step'
import * as Y from 'yjs'
import type { UndoStack } from './board-document.ts'
import { type Step, mayTakeAway } from './undo-filter.ts'
import { changesLocked, lockedIn } from './undo-locked.ts'
import { createValueStore } from './value-store.ts'

/** The undo stack, and what tells it where one step ends. */
export type OpenUndo = UndoStack & {
  /** Called before each edit: outside of a group it starts a step of its own. */
  beforeEdit(): void
  /** Stands for the step that is being made: another object for each. */
  step(): object
  close(): void
}

const always = (): boolean => true
const nothing = { canUndo: false, canRedo: false }

/**
 * Undo of one's own changes alone: of those transactions whose origin is `origin`. `mayEdit` and `moderates` are asked
 * each time, because rights can change while a board is open.
 */
export function openUndo(doc: Y.Doc, origin: object, mayEdit: () => boolean, moderates = always): OpenUndo {
  const state = createValueStore(nothing)
  let grouped = false
  let current = {}
  // The step that is being undone or redone, for the filter below.
  let steps: readonly Step[] = []
  let rest: () => number = () => 0

  const stack = new Y.UndoManager(
    rootNames.map((name) => rootOf(doc, name)),
    {
      trackedOrigins: new Set([origin]),
      // Steps end where `stopCapturing` says so, not by time.
      captureTimeout: Number.POSITIVE_INFINITY,
      deleteFilter: (item) => {
        // Yjs has taken the step off its stack by now; it may go on to the one before.
        const step = steps[rest()]
        return !step || mayTakeAway(item, step, doc.clientID)
      },
    },
  )

  const update = (): void => {
    const next = { canUndo: stack.canUndo(), canRedo: stack.canRedo() }
    const now = state.get()
    if (now.canUndo !== next.canUndo || now.canRedo !== next.canRedo) state.set(next)
  }
  stack.on('stack-item-added', update)
  stack.on('stack-item-popped', update)
  stack.on('stack-item-updated', update)

  const nextStep = (): void => {
    stack.stopCapturing()
    current = {}
  }

  const run = (from: 'undo' | 'redo'): boolean => {
    if (!mayEdit()) return true
    const list = (): Step[] => (from === 'undo' ? stack.undoStack : stack.redoStack)
    const locked = lockedIn(doc, moderates())
    // Yjs goes on to the step before if one has nothing left to change: that far, and no further than this.
    const below = list().splice(0, list().findLastIndex((step) => changesLocked(doc, locked, step)) + 1)
    steps = list().slice()
    rest = () => list().length
    stack.stopCapturing()
    const isStopped = steps.length === 0 && below.length > 0
    takeStep(stack, from)
    stack.stopCapturing()
    steps = []
    list().unshift(...below)
    // Steps that had nothing left to undo are gone without an event.
    update()
    return !isStopped
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    undo: () => run('undo'),
    redo: () => run('redo'),
    beginGroup() {
      nextStep()
      grouped = true
    },
    endGroup() {
      nextStep()
      grouped = false
    },
    beforeEdit() {
      if (!grouped) nextStep()
    },
    step: () => current,
    close: () => stack.destroy(),
  }
}
