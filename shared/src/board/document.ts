import * as Y from 'yjs'
import './mend-yjs.ts'
import { SCHEMA_VERSION } from './choices.ts'

/** The names of the document's roots, all `Y.Map` by id. The scanner lets no other pass. */
export const rootNames = ['meta', 'stages', 'lanes', 'elements', 'assessments'] as const
export type RootName = (typeof rootNames)[number]

/** What lies under one id: a flat map of plain values and, where people type together, `Y.Text`. */
export type Entry = Y.Map<unknown>

/** The root of that name. It holds whatever clients wrote, so its values are to be read with care. */
export const rootOf = (doc: Y.Doc, name: RootName): Y.Map<unknown> => doc.getMap(name)

/** The entry under an id, or null where there is none or something else. */
export function entryOf(doc: Y.Doc, root: RootName, id: string): Entry | null {
  const entry = rootOf(doc, root).get(id)
  return entry instanceof Y.Map ? (entry as Entry) : null
}

/** Makes an empty document into a board. Called once, by the one who creates the board: the server. */
export function initBoard(doc: Y.Doc): void {
  rootOf(doc, 'meta').set('schema', SCHEMA_VERSION)
}
