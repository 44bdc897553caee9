import * as Y from 'yjs'
import { rootOf } from '@wegpunkt/shared/board/document'
import { boardOfNotes } from './notes.ts'

const ENTRIES = 20_000
const FIRST_CLIENT = 2_000_000_000

/** A board on which so many client ids have written before: always the same number of entries, and a few notes. */
export function boardOfPastClients(clients: number, notes: number): Uint8Array[] {
  const updates = [boardOfNotes(notes)]
  const each = ENTRIES / clients
  for (let client = 0; client < clients; client++) {
    const doc = new Y.Doc()
    doc.clientID = FIRST_CLIENT + client
    doc.transact(() => {
      for (let i = 0; i < each; i++) {
        rootOf(doc, 'assessments').set(`touchpoint:persona${client * each + i}`, i % 5)
      }
    })
    updates.push(Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
  return updates
}
