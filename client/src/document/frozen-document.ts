import { migrate } from '@wegpunkt/shared/board/migrations'
import { longTextOf, textOf } from '@wegpunkt/shared/board/edits'
import { unreadableIn } from '@wegpunkt/shared/board/read'
import * as Y from 'yjs'
import type { BoardDocument, Peer, SaveStatus, Store } from './board-document.ts'
import { openBoardStore } from './board-store.ts'

/** A store that never changes. */
const still = <T>(value: T): Store<T> => ({ get: () => value, subscribe: () => () => undefined })

/**
 * A board as it was: it reads like one that is open, and nobody can change it. It is connected to nothing.
 * `fill` writes what was there into an empty document.
 */
export function openFrozenDocument(boardId: string, fill: (doc: Y.Doc) => void): BoardDocument {
  const doc = new Y.Doc()
  fill(doc)
  migrate(doc, 'migration')
  const store = openBoardStore(doc)
  return {
    boardId,
    store,
    status: still<SaveStatus>({ state: 'saved' }),
    role: still('viewer'),
    rowsVersion: still(0),
    presence: { ...still<readonly Peer[]>([]), show: () => undefined, veil: () => undefined },
    undo: {
      ...still({ canUndo: false, canRedo: false }),
      undo: () => false,
      redo: () => false,
      beginGroup: () => undefined,
      endGroup: () => undefined,
    },
    contributions: still(null),
    contributeBy: () => undefined,
    edit: () => undefined,
    textOf: (id) => textOf(doc, id),
    longTextOf: (id) => longTextOf(doc, id),
    encoded: () => Y.encodeStateAsUpdate(doc),
    onRemovedByOthers: () => () => undefined,
    unreadable: () => unreadableIn(doc),
    reconnect: () => undefined,
    forget: async () => undefined,
    hasUnsaved: () => false,
    close() {
      store.close()
      doc.destroy()
    },
  }
}
