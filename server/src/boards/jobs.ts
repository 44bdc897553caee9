import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { NoteColor } from '@wegpunkt/shared/board/schema'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import type { BroughtBack } from '@wegpunkt/shared/board/bring-back'
import type { Template, Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { Area, Subject } from '@wegpunkt/shared/http/companion-routes'
import type { SnapshotFigures, SnapshotKind } from '@wegpunkt/shared/http/snapshot-routes'
import type { TeamRound } from '@wegpunkt/shared/journey/rows'
import type { Corrections } from '@wegpunkt/shared/journey/compare/matching'
import type { SampleWish } from '@wegpunkt/shared/journey/sample/sample-journey'
import type { Contribution, ContributionRefusal } from '@wegpunkt/shared/workshop/contribution'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { BoardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import type { FileFault } from '@wegpunkt/shared/formats/board-format'
import type { BoardContent, LeftOut, PictureRead } from '@wegpunkt/shared/formats/import/board-content'
import type { Renames } from '@wegpunkt/shared/formats/import/renames'
import type { Spoken } from '@wegpunkt/shared/formats/spoken'
import type { TextFormat } from '@wegpunkt/shared/formats/text-formats'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { StoredRow } from '../storage/queries/board-rows.ts'
import type { RowText } from './rows-in.ts'
import type { StoredState } from './stored-state.ts'

/** What a new board begins with. */
export type NewBoardContent = {
  readonly template: Template
  /** The language of what the template writes. */
  readonly locale: Locale
  /** Ids of the board's personas, in their order. */
  readonly personas: readonly string[]
  /** Keys of the workspace's departments, in their order: a lane each. */
  readonly departments: readonly string[]
  /** How a sample is made: what beside the board is about its elements has to know their ids. */
  readonly sample?: SampleWish | undefined
}

/** A base: its parts, in order, and what they contain (`wire/contents.ts`). */
export type Squashed = { readonly pieces: readonly Uint8Array[]; readonly contents: Uint8Array }

export type SnapshotTask = {
  readonly updates: readonly Uint8Array[]
  readonly rows: readonly RowText[]
  readonly persona: string
}
export type Taken = {
  readonly stored: StoredState
  readonly rows: StoredState
  readonly figures: SnapshotFigures
}
/** A snapshot as it rests, and the day on which it was taken. */
export type KeptSnapshot = {
  readonly stored: StoredState
  readonly rows: StoredState
  readonly persona: string
  readonly day: string
}
export type CompareTask = {
  readonly from: KeptSnapshot
  readonly to: KeptSnapshot
  readonly corrections: Corrections
}

export type RestoreTask = SnapshotTask & { readonly wanted: StoredState }
export type Restored = {
  /** One Yjs update, V1, by the server; null where nothing differs. */
  readonly update: Uint8Array | null
  /** The board without it. */
  readonly before: Taken
  readonly changes: BroughtBack
}

/** Somebody's wish, the element that it is about, and the department that what it adds comes from. */
export type Contributor = {
  readonly wish: Contribution
  readonly id: string
  readonly department: string | null
  /** What they were asked for when they wrote it. */
  readonly prompt?: IdeaPrompt | null
  /** Where a note goes that says no place. */
  readonly focus: Focus
}
export type ContributeTask = {
  readonly updates: readonly Uint8Array[]
  readonly contributors: readonly Contributor[]
}
export type Contributed = {
  /** One Yjs update, V1, by the server; null where nothing changes. */
  readonly update: Uint8Array | null
  /** In the order of the contributors. */
  readonly answers: readonly ('done' | ContributionRefusal)[]
}

/** A note that was private until now, under the id that it will have. */
export type RevealedNote = {
  readonly id: string
  readonly text: string
  readonly color: NoteColor
  readonly stage: string | null
  readonly lane: string | null
  readonly department: string | null
  readonly prompt?: IdeaPrompt | null
}
export type RevealTask = {
  readonly updates: readonly Uint8Array[]
  readonly notes: readonly RevealedNote[]
  readonly focus: Focus
  /** Around those that have no place on the journey. */
  readonly frame: { readonly id: string; readonly title: string }
}

export type FocusTask = { readonly updates: readonly Uint8Array[]; readonly focus: Focus }
/** An element of a board, and whether it lies in the focus. */
export type FocusSubject = Subject & { readonly isInFocus: boolean }
/** The customer's order first, then from left to right and from top to bottom. */
export type FocusElements = {
  readonly subjects: readonly FocusSubject[]
  /** Null for the whole board. */
  readonly area: Area | null
}

export type FactsTask = {
  readonly updates: readonly Uint8Array[]
  readonly personas: readonly string[]
  /** What workshops have shown so far: it counts in place of what stands on the board. */
  readonly rounds: readonly TeamRound[]
}

/** A board as its updates have it, or a snapshot with what it keeps of rows. */
export type BoardAt =
  | { readonly updates: readonly Uint8Array[] }
  | { readonly stored: StoredState; readonly kept: StoredState }
export type DocumentTask = {
  readonly at: BoardAt
  /** Of a snapshot, the rows of today. */
  readonly rows?: readonly StoredRow[]
}
/** JSON in UTF-8. */
export type ExportedDocument = {
  readonly document: Uint8Array
  /** Of a snapshot, one after the other without the brackets around them. */
  readonly rows: Uint8Array | null
  /** The ids of those that it shows. */
  readonly pictures: readonly string[]
  /** Those whose touchpoints are assessed. */
  readonly personas: readonly string[]
}
export type TextTask = {
  readonly at: BoardAt
  readonly format: TextFormat
  readonly bom: boolean
  readonly title: string
  readonly rows: readonly StoredRow[]
  readonly personas: readonly Persona[]
  readonly departments: readonly Department[]
  readonly names: readonly (readonly [id: string, name: string])[]
  readonly locale: Locale
  readonly today: string
}

/** What is in a file of a board, as far as it says what the import has to decide. */
export type FileFacts = Pick<
  BoardContent,
  'id' | 'title' | 'exportedAt' | 'boardPersonas' | 'personas' | 'departments' | 'people'
> & {
  readonly leftOut: LeftOut
  readonly rowIds: readonly string[]
  /** What comments and workshops are called, and what these have of their own. */
  readonly spokenIds: readonly string[]
  readonly pictures: readonly (Pick<PictureRead, 'id'> & { readonly isInline: boolean })[]
  /** Keys of the departments that the board or its rows name. */
  readonly usedDepartments: readonly string[]
  /** Ids of the people whom rows name, in the file's own terms. */
  readonly named: readonly string[]
  readonly counts: {
    readonly stages: number
    readonly elements: number
    readonly touchpoints: number
    readonly unreadable: number
    readonly comments: number
    readonly workshops: number
  }
}
export type BuildTask = { readonly bytes: Uint8Array; readonly renames: Renames }
export type BuiltBoard = {
  /** The board's content as updates, to be applied in this order. */
  readonly pieces: readonly Uint8Array[]
  readonly rows: readonly Omit<StoredRow, 'board_id' | 'version'>[]
  /** In the names of here. */
  readonly spoken: Spoken
  /** Under their ids in the file. */
  readonly pictures: readonly { readonly id: string; readonly bytes: Uint8Array }[]
  readonly portraits: readonly { readonly persona: string; readonly bytes: Uint8Array }[]
}

/** A snapshot of an archive as it is kept; `before` and `takenBy` are ids of the file. */
export type BuiltSnapshot = {
  readonly taken: Taken
  readonly about: {
    readonly id: string
    readonly persona: string
    readonly label: string
    readonly kind: SnapshotKind | null
    readonly before: string | null
    readonly seq: number
    readonly takenBy: string
    readonly takenAt: number
    readonly changedAt: number
  }
}

/** What a board worker does, each with one document that lives as long as the job. */
export type Jobs = {
  /** The content of a new board. */
  create: { input: NewBoardContent; output: Uint8Array }
  /** Many updates as one in parts, without what was deleted; null if they have a gap, which must be kept as it is. */
  squash: { input: readonly Uint8Array[]; output: Squashed | null }
  thumbnail: { input: readonly Uint8Array[]; output: Thumbnail }
  snapshot: { input: SnapshotTask; output: Taken | 'snapshot-too-large' }
  /** The bytes of a state, JSON in UTF-8. */
  openState: { input: StoredState; output: Uint8Array | 'snapshot-damaged' }
  /** With measures without their titles: no snapshot has them. */
  compare: { input: CompareTask; output: Comparison | 'snapshot-damaged' }
  restore: { input: RestoreTask; output: Restored | 'snapshot-too-large' | 'snapshot-damaged' }
  contribute: { input: ContributeTask; output: Contributed }
  reveal: { input: RevealTask; output: Uint8Array | null }
  focus: { input: FocusTask; output: FocusElements }
  /** What a protocol needs of a board. */
  facts: { input: FactsTask; output: BoardFacts }
  /** The parts of a file of a board that lie in its document. */
  exportDocument: { input: DocumentTask; output: ExportedDocument | 'snapshot-damaged' }
  /** A board for people and spreadsheets, in UTF-8. */
  exportText: { input: TextTask; output: Uint8Array | 'snapshot-damaged' }
  readFile: { input: Uint8Array; output: FileFacts | FileFault }
  buildBoard: { input: BuildTask; output: BuiltBoard | FileFault }
  buildSnapshot: { input: BuildTask; output: BuiltSnapshot | FileFault }
}

export type JobName = keyof Jobs
export type JobRequest = {
  [Name in JobName]: { name: Name; input: Jobs[Name]['input'] }
}[JobName]
export type JobAnswer = { output: unknown } | { error: string }
