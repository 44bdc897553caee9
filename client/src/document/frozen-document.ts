import { migrate } from '@wegpunkt/shared/board/migrations'
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import { openReadOnlyDocument } from './read-only-document.ts'

/**
 * A board as it was: it reads like one that is open, and nobody can change it. It is connected to nothing.
 * `fill` writes what was there into an empty document.
 */
export function openFrozenDocument(boardId: string, fill: (doc: Y.Doc) => void): BoardDocument {
  const doc = new Y.Doc()
  fill(doc)
  migrate(doc, 'migration')
  return openReadOnlyDocument(boardId, doc)
}
