import * as Y from 'yjs'

/** Applies updates as one transaction. One that cannot be read costs no other; the first such error is thrown. */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[], origin: object): void {
  const errors: unknown[] = []
  Y.transact(
    doc,
    () => {
      for (const update of updates) {
        try {
          Y.applyUpdate(doc, update, origin)
        } catch (error) {
          errors.push(error)
        }
      }
    },
    origin,
    false,
  )
  if (errors.length > 0) throw errors[0]
}

/**
 * The same, without the document's event `update` for them: where anybody listens, Yjs encodes all of it anew, which
 * takes a third of the time. What somebody writes in reaction is told as ever.
 */
export function applyReceived(doc: Y.Doc, updates: readonly Uint8Array[], origin: object): void {
  const listeners = doc._observers.get('update')
  const tellOthersOnly = ({ origin: by }: Y.Transaction): void => {
    if (by === origin) doc._observers.delete('update')
    else if (listeners) doc._observers.set('update', listeners)
  }
  // The last event before the encoding.
  doc.on('afterTransactionCleanup', tellOthersOnly)
  try {
    applyTogether(doc, updates, origin)
  } finally {
    doc.off('afterTransactionCleanup', tellOthersOnly)
    if (listeners && !doc.isDestroyed) doc._observers.set('update', listeners)
  }
}
