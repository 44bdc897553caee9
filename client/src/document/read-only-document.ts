import { longTextOf, textOf } from '@wegpunkt/shared/board/edits'
import { unreadableIn } from '@wegpunkt/shared/board/read'
import * as Y from 'yjs'
import type { BoardDocument, Peer, SaveStatus, Store } from './board-document.ts'
import { openBoardStore } from './board-store.ts'

/** A store that never changes. */
const still = <T>(value: T): Store<T> => ({ get: () => value, subscribe: () => () => undefined })

/**
 * A board that reads like one that is open, and that nobody can change here. Closing it destroys the document. `link`
 * by which it is looked at, if it is.
 */
export function openReadOnlyDocument(boardId: string, doc: Y.Doc, link?: string): BoardDocument {
  const store = openBoardStore(doc)
  return {
    boardId,
    ...(link !== undefined && { link }),
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
    countUnsaved: () => () => undefined,
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
