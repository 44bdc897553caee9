import '@wegpunkt/shared/board/mend-yjs'
import { PIECE_BYTES } from '@wegpunkt/shared/limits'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import * as Y from 'yjs'

/**
 * Many updates as one, in parts. Through a document and not by `Y.mergeUpdates`: only a document drops what
 * was deleted. Null if something refers to what is not there: a document would keep it aside, not in its place.
 */
export function squash(updates: readonly Uint8Array[]): Uint8Array[] | null {
  const doc = new Y.Doc({ gc: true })
  try {
    Y.transact(doc, () => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    if (doc.store.pendingStructs || doc.store.pendingDs) return null
    return cutUpdate(Y.encodeStateAsUpdate(doc), PIECE_BYTES)
  } finally {
    doc.destroy()
  }
}
