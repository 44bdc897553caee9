import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { ImageType } from '@wegpunkt/shared/http/image-type'
import type { SnapshotKind } from '@wegpunkt/shared/http/snapshot-routes'
import type { Role } from '@wegpunkt/shared/access/roles'

/** The tables, the same on every database. Times are milliseconds since 1970; ids are random text. */
export type Tables = {
  workspace: WorkspaceTable
  department: DepartmentTable
  person: PersonTable
  login: LoginTable
  invitation: InvitationTable
  persona: PersonaTable
  board: BoardTable
  board_persona: BoardPersonaTable
  board_update: BoardUpdateTable
  board_client: BoardClientTable
  board_contents: BoardContentsTable
  quarantine: QuarantineTable
  asset: AssetTable
  asset_bytes: AssetBytesTable
  snapshot: SnapshotTable
  snapshot_content: SnapshotContentTable
}

type WorkspaceTable = { id: string; name: string; created_at: number }

type DepartmentTable = {
  workspace_id: string
  key: string
  name_de: string
  name_en: string
  color: string
  code_de: string
  code_en: string
  icon: string
  position: number
}

type PersonTable = {
  id: string
  workspace_id: string
  name: string
  /** Lower case; unique in the whole installation. */
  email: string
  /** argon2id, in PHC form. */
  password_hash: string
  role: Role
  department: string
  locale: Locale
  created_at: number
}

type LoginTable = {
  /** SHA-256 of the session id, hex: who reads the database cannot sign in with it. */
  id_hash: string
  /** Names the login to its owner; of no use for signing in. */
  public_id: string
  person_id: string
  expires_at: number
  created_at: number
  last_seen_at: number
  device: string
}

type InvitationTable = {
  id: string
  workspace_id: string
  token_hash: string
  role: Role
  department: string
  email: string | null
  invited_by: string
  created_at: number
  expires_at: number
  used_at: number | null
}

type PersonaTable = {
  id: string
  workspace_id: string
  name: string
  segment: string
  quote: string
  goals: string
  frustrations: string
  economic_weight: number | null
  complexity: number | null
  rollout_stage: number | null
  created_at: number
}

type BoardTable = {
  id: string
  workspace_id: string
  title: string
  created_by: string
  created_at: number
  updated_at: number
}

type BoardPersonaTable = { board_id: string; persona_id: string; position: number }

/** A board is a row a batch of updates, in sequence without gaps; compaction replaces a run by parts of one base. */
type BoardUpdateTable = {
  board_id: string
  /** The last sequence number in this row. */
  seq: number
  /** The first; equal to `seq` unless the row was written by compaction. */
  from_seq: number
  /** Which part of what compaction wrote, from 0. */
  part: number
  /** One Yjs update, V1. */
  bytes: Uint8Array
  /** CRC-32 of `bytes`. */
  checksum: number
  created_at: number
}

/** What the base of a board contains, so that opening the board does not have to read it (`wire/contents.ts`). */
type BoardContentsTable = {
  board_id: string
  /** Of the base that it is about. */
  seq: number
  parts: number
  bytes: Uint8Array
  /** CRC-32 of `bytes`. */
  checksum: number
}

/** Who first wrote under a client id of Yjs. Not bound to accounts: the id stays taken when a person is removed. */
type BoardClientTable = { board_id: string; client: number; person_id: string }

/** Rows whose checksum did not fit, set aside so that the board opens with the rest. */
type QuarantineTable = BoardUpdateTable & { found_at: number }

/** A picture on a board. Stays when nothing refers to it any more: undo and snapshots may. */
type AssetTable = {
  id: string
  board_id: string
  type: ImageType
  width: number
  height: number
  /** Of the original's bytes as they are stored, hex; unique on a board. */
  sha256: string
  created_by: string
  created_at: number
}

type AssetBytesTable = {
  asset_id: string
  kind: 'original' | 'thumbnail'
  /** A thumbnail may be of another type than its original. */
  type: ImageType
  length: number
  bytes: Uint8Array
}

/** The journey of one persona on a board at one time. A row never changes. */
type SnapshotTable = {
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
  content_hash: string
  /** What a list shows, as JSON. */
  figures: string
  taken_by: string
  taken_at: number
  /** When the board had last changed. */
  changed_at: number
  /** SHA-256 over all of the row, hex. */
  seal: string
}

/** The state of a board, once for all snapshots that have it (`boards/stored-state.ts`). */
type SnapshotContentTable = {
  board_id: string
  /** SHA-256 of the state as JSON, hex. */
  hash: string
  /** Of that JSON, in bytes. */
  length: number
  /** Of `bytes`. */
  stored_length: number
  /** The JSON, compressed by zstd. */
  bytes: Uint8Array
}
