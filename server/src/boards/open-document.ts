import '@wegpunkt/shared/board/mend-yjs'
import { rootNames } from '@wegpunkt/shared/board/document'
import { type Scan, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import * as Y from 'yjs'

const rules = storedRules(rootNames)

/**
 * The document of a board's rows, as the relay shows it: rows that refer to what is lost are left out as a whole, for
 * what is written onto the document would otherwise refer to what nobody has.
 */
export function openDocument(updates: readonly Uint8Array[]): Y.Doc {
  const doc = documentOf(updates)
  if (!doc.store.pendingStructs && !doc.store.pendingDs) return doc
  doc.destroy()
  return documentOf(withoutGaps(updates))
}

/** Under which nobody has written to the document. */
export function unusedClient(doc: Y.Doc): number {
  for (;;) {
    const id = new Y.Doc().clientID
    if (!doc.store.clients.has(id)) return id
  }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  Y.transact(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

function withoutGaps(updates: readonly Uint8Array[]): Uint8Array[] {
  const coverage = new Coverage()
  const complete: Uint8Array[] = []
  let waiting = updates.flatMap((bytes) => {
    const scan = scanned(bytes)
    return scan ? [{ bytes, scan }] : []
  })
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length
    waiting = waiting.filter(({ bytes, scan }) => {
      if (coverage.fit(scan) === 'gap') return true
      coverage.add(scan)
      complete.push(bytes)
      return false
    })
  }
  return complete
}

function scanned(bytes: Uint8Array): Scan | null {
  try {
    return scanUpdate(bytes, rules)
  } catch (error) {
    // The relay leaves it out as well.
    if (error instanceof ScanError) return null
    throw error
  }
}
