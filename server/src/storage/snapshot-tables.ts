import type { SnapshotKind } from '@wegpunkt/shared/http/snapshot-routes'

/** The journey of one persona on a board at one time. A row never changes. */
export type SnapshotTable = {
  id: string
  board_id: string
  persona_id: string
  label: string
  /** Null for one that was taken automatically. */
  kind: SnapshotKind | null
  /** Of one that was taken automatically: the snapshot that was restored. */
  before_id: string | null
  /** Of the last update that it contains. */
  seq: number
  /** Of the board's state, and of what is kept of its rows: `snapshot_content`. */
  content_hash: string
  rows_hash: string
  /** What a list shows, as JSON. */
  figures: string
  taken_by: string
  taken_at: number
  /** When the board had last changed. */
  changed_at: number
  /** SHA-256 over all of the row, hex. */
  seal: string
}

/** The state of a board or of its rows, once for all snapshots that have it (`boards/stored-state.ts`). */
export type SnapshotContentTable = {
  board_id: string
  /** SHA-256 of it as JSON, hex. */
  hash: string
  /** Of that JSON, in bytes. */
  length: number
  /** Of `bytes`. */
  stored_length: number
  /** The JSON, compressed by zstd. */
  bytes: Uint8Array
}
