import '@wegpunkt/shared/board/mend-yjs'
import * as Y from 'yjs'

/** Many updates as the one that a document makes of them, without what was deleted. */
export function joined(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  Y.transact(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const bytes = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return bytes
}
