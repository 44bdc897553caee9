import type * as Y from 'yjs'
import { rootOf } from './document.ts'
import { SCHEMA_VERSION } from './choices.ts'

type Migration = (doc: Y.Doc) => void

/**
 * `migrations[n]` turns version n into n + 1. A new optional key needs none; a change of meaning is a
 * function here that is safe to run twice, because two people may open an old board at once.
 */
const migrations: Readonly<Record<number, Migration>> = {}

export type Migrated = 'current' | 'migrated' | 'newer'

/** Brings a document to this program's version. `newer` means: written by a newer program, read only. */
export function migrate(doc: Y.Doc, origin: unknown): Migrated {
  const version = schemaOf(doc)
  if (version > SCHEMA_VERSION) return 'newer'
  if (version === SCHEMA_VERSION) return 'current'
  doc.transact(() => {
    for (let from = version; from < SCHEMA_VERSION; from++) migrations[from]?.(doc)
    rootOf(doc, 'meta').set('schema', SCHEMA_VERSION)
  }, origin)
  return 'migrated'
}

/** The version a document was written in. A document that does not say so has not been filled yet. */
export function schemaOf(doc: Y.Doc): number {
  const version = rootOf(doc, 'meta').get('schema')
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : SCHEMA_VERSION
}
