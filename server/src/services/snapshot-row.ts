import { createHash } from 'node:crypto'
import type { SnapshotFigures, SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import type { NamedSnapshot, SnapshotRow } from '../storage/queries/snapshots.ts'

type Unsealed = Omit<SnapshotRow, 'seal'>

/** A row with its seal: who changes any of it, or what it refers to, breaks that. */
export const seal = (row: Unsealed): SnapshotRow => ({ ...row, seal: sealOf(row) })

export const isSealed = (row: SnapshotRow): boolean => sealOf(row) === row.seal

// One after the other, so that no order of keys matters. The contents count by their hashes.
const sealOf = (row: Unsealed): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.id,
        row.board_id,
        row.persona_id,
        row.label,
        row.kind,
        row.before_id,
        row.seq,
        row.content_hash,
        row.rows_hash,
        row.figures,
        row.taken_by,
        row.taken_at,
        row.changed_at,
      ]),
    )
    .digest('hex')

export const asSummary = (row: NamedSnapshot): SnapshotSummary => ({
  id: row.id,
  board: row.board_id,
  persona: { id: row.persona_id, name: row.persona_name },
  label: row.label,
  kind: row.kind,
  before: row.before_id,
  takenAt: new Date(row.taken_at).toISOString(),
  takenBy: { id: row.taken_by, name: row.person_name },
  changedAt: new Date(row.changed_at).toISOString(),
  seq: row.seq,
  contentHash: row.content_hash,
  rowsHash: row.rows_hash,
  seal: row.seal,
  // Written by this program, and sealed.
  figures: JSON.parse(row.figures) as SnapshotFigures,
})
