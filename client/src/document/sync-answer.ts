import { MAX_STRUCTS_PER_UPDATE, PIECE_BYTES } from '@wegpunkt/shared/limits'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import type { Frame } from '@wegpunkt/shared/wire/frames'
import * as Y from 'yjs'

/**
 * What somebody with this state vector lacks of the document, in parts: on a slow link the server hears of each,
 * and acknowledges it, instead of taking the connection for dead. The last one ends the answer.
 */
export function syncAnswer(doc: Y.Doc, stateVector: Uint8Array): Frame[] {
  const update = Y.encodeStateAsUpdate(doc, stateVector)
  const parts = cutUpdate(update, PIECE_BYTES, MAX_STRUCTS_PER_UPDATE)
  const last = parts.pop() ?? update
  return [
    ...parts.map((part): Frame => ({ kind: 'sync-part', update: part })),
    { kind: 'sync-reply', update: last },
  ]
}
