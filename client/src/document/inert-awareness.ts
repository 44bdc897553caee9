import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** What y-websocket wants to have and we do not use: it shows nothing, so nothing of it is sent. */
export function inertAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}
