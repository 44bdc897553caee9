import { type Role, can } from '@wegpunkt/shared/access/roles'
import { initBoard } from '@wegpunkt/shared/board/document'
import { type Edit, applyEdits, longTextOf, textOf } from '@wegpunkt/shared/board/edits'
import { unreadableIn } from '@wegpunkt/shared/board/read'
import type { Presence } from '@wegpunkt/shared/wire/presence'
import * as Y from 'yjs'
import type {
  BoardDocument,
  Contributions,
  Peer,
  SaveStatus,
  UndoStack,
} from '../../document/board-document.ts'
import { openBoardStore } from '../../document/board-store.ts'
import { undoOfBoth } from '../../document/undo-of-both.ts'
import { openRemovals } from '../../document/removed-by-others.ts'
import { createValueStore } from '../../document/value-store.ts'

/** A board document over a real Y.Doc and without a server, which keeps what it was asked to do. */
export function fakeDocument(edits: readonly Edit[] = [], startingRole: Role = 'editor') {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, edits, 'setup')
  const role = createValueStore<Role>(startingRole)
  const store = openBoardStore(doc, () => can(role.get(), 'lock.keep'))
  role.subscribe(store.rightsChanged)
  const status = createValueStore<SaveStatus>({ state: 'saved' })
  const commits: (readonly Edit[])[] = []
  const shown: Partial<Presence>[] = []
  const peers = createValueStore<readonly Peer[]>([])
  const manager = new Y.UndoManager(
    ['elements', 'stages', 'lanes', 'assessments'].map((name) => doc.getMap(name)),
    { trackedOrigins: new Set(['me']), captureTimeout: 0 },
  )
  let inGroup = false
  const undoState = createValueStore({ canUndo: false, canRedo: false })
  const refreshUndo = (): void => undoState.set({ canUndo: manager.canUndo(), canRedo: manager.canRedo() })
  manager.on('stack-item-added', refreshUndo)
  manager.on('stack-item-popped', refreshUndo)

  const contributions = createValueStore<Contributions | null>(null)

  const ownSteps: UndoStack = {
    get: undoState.get,
    subscribe: undoState.subscribe,
    undo() {
      manager.undo()
      return true
    },
    redo() {
      manager.redo()
      return true
    },
    beginGroup() {
      inGroup = true
      manager.stopCapturing()
      manager.captureTimeout = Number.MAX_SAFE_INTEGER
    },
    endGroup() {
      inGroup = false
      manager.captureTimeout = 0
      manager.stopCapturing()
    },
  }
  const stepsOfBoth = undoOfBoth(ownSteps, contributions, () => can(role.get(), 'board.edit'))

  const document: BoardDocument = {
    boardId: 'board',
    store,
    role,
    status,
    rowsVersion: createValueStore(0),
    presence: {
      get: peers.get,
      subscribe: peers.subscribe,
      show: (change) => void shown.push(change),
      veil: () => undefined,
    },
    undo: stepsOfBoth,
    contributions,
    contributeBy: contributions.set,
    countUnsaved: () => () => undefined,
    edit(change) {
      commits.push(change)
      const left = contributions.get()?.edit(change) ?? change
      stepsOfBoth.edited(left.length === change.length)
      applyEdits(doc, left, 'me')
      if (!inGroup) manager.stopCapturing()
    },
    textOf: (id) => contributions.get()?.textOf(id) ?? textOf(doc, id),
    longTextOf: (id) => longTextOf(doc, id),
    encoded: () => Y.encodeStateAsUpdate(doc),
    onRemovedByOthers: openRemovals(doc, store).subscribe,
    unreadable: () => unreadableIn(doc),
    hasUnsaved: () => false,
    reconnect: () => undefined,
    forget: async () => undefined,
    close: () => store.close(),
  }
  /** What another person does. */
  const byOther = (change: readonly Edit[]): void => {
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    applyEdits(theirs, change, 'other')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), 'other')
  }
  return { document, doc, role, status, commits, shown, peers, byOther }
}
