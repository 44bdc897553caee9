import type { ImageType } from '@wegpunkt/shared/http/image-type'
import type { PersonaType } from '@wegpunkt/shared/journey/persona-types'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import type { Role } from '@wegpunkt/shared/access/roles'
import type { Generated } from 'kysely'
import type {
  CommentGoneTable,
  CommentMailTable,
  CommentMailedTable,
  CommentReadTable,
  CommentTable,
} from './comment-tables.ts'
import type { GuestTable, JoinLinkTable, TurnedAwayTable, WorkshopDoorTable } from './guest-tables.ts'
import type { LinkDeviceTable, LinkTable } from './link-tables.ts'
import type { BoardClientTable, BoardContentsTable, BoardUpdateTable, QuarantineTable } from './log-tables.ts'
import type { LoginTable, PersonTable } from './person-tables.ts'
import type { SnapshotContentTable, SnapshotTable } from './snapshot-tables.ts'
import type {
  ContributionTable,
  RaisedHandTable,
  WorkshopElementTable,
  WorkshopMarkTable,
  WorkshopParkedTable,
  WorkshopParticipantTable,
  WorkshopResultTable,
  WorkshopSecretTable,
  WorkshopTable,
} from './workshop-tables.ts'

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
  board_row: BoardRowTable
  board_row_gone: BoardRowGoneTable
  board_rows: BoardRowsTable
  persona_portrait: PersonaPortraitTable
  evidence_import: EvidenceImportTable
  evidence_import_row: EvidenceImportRowTable
  workshop: WorkshopTable
  workshop_participant: WorkshopParticipantTable
  workshop_secret: WorkshopSecretTable
  workshop_mark: WorkshopMarkTable
  workshop_element: WorkshopElementTable
  workshop_parked: WorkshopParkedTable
  workshop_result: WorkshopResultTable
  raised_hand: RaisedHandTable
  contribution: ContributionTable
  workshop_door: WorkshopDoorTable
  join_link: JoinLinkTable
  guest: GuestTable
  turned_away: TurnedAwayTable
  link: LinkTable
  link_device: LinkDeviceTable
  comment: CommentTable
  comment_gone: CommentGoneTable
  comment_read: CommentReadTable
  comment_mail: CommentMailTable
  comment_mailed: CommentMailedTable
  file_import_made: FileImportMadeTable
  chore: ChoreTable
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
  /** When the company gave it up; null: it has it. */
  former_since: Generated<number | null>
  /** The key of the department that it counts as since. */
  replaced_by: Generated<string | null>
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
  /** Older personas were all customers. */
  type: Generated<PersonaType>
  author: Generated<string | null>
  archived_at: Generated<number | null>
  /** SHA-256 of the portrait, hex. */
  portrait: Generated<string | null>
}

type PersonaPortraitTable = { persona_id: string; type: ImageType; bytes: Uint8Array }

type BoardTable = {
  id: string
  workspace_id: string
  title: string
  created_by: string
  created_at: number
  updated_at: number
  /** The most that anybody below a moderator may do there, workshop or not; null: it is not locked. */
  locked: Generated<RoleCap>
}

type BoardPersonaTable = { board_id: string; persona_id: string; position: number }

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

/** A row of a journey: evidence, a measure, an idea … What its kind has of its own is in `body`. */
type BoardRowTable = {
  id: string
  board_id: string
  kind: RowKind
  /** Of the board (`board_rows`), when this row last changed: no other row of the board has the same. */
  version: number
  /** Null: anonymous, or no longer a member. */
  author: string | null
  /** The member who is responsible, for finding what is theirs on all boards. */
  owner: string | null
  /** The day it is about: of evidence and figures their date, of a measure when it is due. */
  day: string | null
  created_at: number
  changed_at: number
  /** JSON. */
  body: string
}

/** A row that was erased: so that others hear of it, without anything of what it said. */
type BoardRowGoneTable = Pick<BoardRowTable, 'board_id' | 'id' | 'kind' | 'version' | 'created_at'>

/** How often the rows of a board have changed, and how many bytes of text they are. */
type BoardRowsTable = { board_id: string; version: number; bytes: Generated<number> }

type EvidenceImportTable = {
  id: string
  board_id: string
  person_id: string
  created_at: number
  /** Of the board, once all of it was taken over. */
  version: number | null
}

/** What an import has brought and nobody sees yet. */
type EvidenceImportRowTable = {
  import_id: string
  position: number
  row_id: string
  day: string | null
  body: string
}

/** What an import of a file has made: it is taken back by the server that finds it at its start. */
type FileImportMadeTable = { job: string; kind: 'board' | 'persona'; id: string }

/** Work that has to be done and must not be forgotten when the server ends before. */
type ChoreTable = { name: 'sweep'; due_at: number }
