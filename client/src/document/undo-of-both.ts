import type { Contributions, Store, UndoStack } from './board-document.ts'
import { createListeners } from './value-store.ts'

type Both = UndoStack & {
  /** Told at each edit: whether all of it went into the document. */
  edited(inDocument: boolean): void
  close(): void
}

/**
 * The steps of undo of whoever writes to the document and contributes as well: what was done last is taken back first,
 * the steps of the other kind after it.
 */
export function undoOfBoth(
  ofDocument: UndoStack,
  contributions: Store<Contributions | null>,
  mayEdit: () => boolean,
): Both {
  const { subscribe, notify } = createListeners()
  let isLastInDocument = true
  let stop: () => void = () => undefined
  const ofContributions = (): UndoStack | null => contributions.get()?.undo ?? null
  /** The stack that a step is taken from. */
  const next = (can: 'canUndo' | 'canRedo'): UndoStack => {
    const other = ofContributions()
    if (!other) return ofDocument
    if (!mayEdit()) return other
    const [first, second] = isLastInDocument ? [ofDocument, other] : [other, ofDocument]
    return first.get()[can] ? first : second
  }
  const state = { canUndo: false, canRedo: false }
  let told = state
  const get = (): typeof state => {
    const now = { canUndo: next('canUndo').get().canUndo, canRedo: next('canRedo').get().canRedo }
    if (now.canUndo !== told.canUndo || now.canRedo !== told.canRedo) told = now
    return told
  }
  const stops = [
    ofDocument.subscribe(notify),
    contributions.subscribe(() => {
      stop()
      stop = ofContributions()?.subscribe(notify) ?? (() => undefined)
      notify()
    }),
  ]
  const both = (act: (stack: UndoStack) => void): void => {
    act(ofDocument)
    const other = ofContributions()
    if (other) act(other)
  }
  return {
    get,
    subscribe,
    undo: () => next('canUndo').undo(),
    redo: () => next('canRedo').redo(),
    beginGroup: () => both((stack) => stack.beginGroup()),
    endGroup: () => both((stack) => stack.endGroup()),
    edited: (inDocument) => void (isLastInDocument = inDocument),
    close() {
      stop()
      for (const end of stops) end()
    },
  }
}
