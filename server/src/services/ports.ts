import type { BoardSummary, Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type {
  BuildTask,
  BuiltBoard,
  BuiltSnapshot,
  CompareTask,
  ContributeTask,
  Contributed,
  DocumentTask,
  ExportedDocument,
  FactsTask,
  FileFacts,
  FocusElements,
  FocusTask,
  NewBoardContent,
  RestoreTask,
  Restored,
  RevealTask,
  SnapshotTask,
  Taken,
  TextTask,
} from '../boards/jobs.ts'
import type { StoredState } from '../boards/stored-state.ts'
import type { BoardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'

export type Present = BoardSummary['present'][number]

/** What clients are told of: rows, and what is stored beside them. */
export type ToldKind = RowKind | 'persona' | 'snapshot' | 'workshop' | 'lock' | 'comment'

/** Which rows have changed, and how far those of the board have come by that. */
export type RowsChange = { readonly version: number; readonly kinds: readonly ToldKind[] }

/** What the use cases need of the relay: who has which board open, and to act on open sockets. */
export interface OpenBoards {
  /** Who has the board open now, each person once. */
  present(board: string): readonly Present[]
  /**
   * The person's role, name or department has changed, or they are gone: every socket of theirs asks again
   * who they are and what they may do.
   */
  rightsChanged(person: string): void
  /** What may be done on the board has changed for all who take part in a workshop: every socket there asks again. */
  rightsChangedOn(board: string): void
  /** A login has ended: the sockets that were opened with it close. */
  loginEnded(login: string): void
  /** Rows beside the document have changed, and are on disk: whoever has the board open may ask for them. */
  rowsChanged(board: string, change: RowsChange): void
  /** The board is gone: its sockets close, and nothing of it is written any more. */
  closed(board: string): void | Promise<void>
  /**
   * Writes an update that the server has made: durable when it resolves, and on its way to everybody. Throws
   * `unavailable`, and `frame-too-large` when the board is full.
   */
  write(board: string, update: Uint8Array): Promise<void>
}

/** What sends e-mail. */
export interface Mailer {
  /** Throws where the mail server did not take it. */
  send(mail: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>
  close(): void
}

/** What the use cases need of those who look by links: their sockets close at once, whatever else is going on. */
export interface OpenViews {
  /** Nobody sees anything by it any more. */
  linkEnded(link: string): void
  /** It shows something else: whoever looks asks anew. */
  linkChanged(link: string): void
  rowsChanged(board: string, change: RowsChange): void
  /** The board is gone. */
  boardClosed(board: string): void
}

/** What the use cases need of the board workers, the only ones who know what a document means. */
export interface BoardMaker {
  /** The content of a new board as one Yjs update, V1. */
  create(content: NewBoardContent): Promise<Uint8Array>
  /** A small picture of a board from its stored updates. */
  thumbnail(updates: readonly Uint8Array[]): Promise<Thumbnail>
}

/** What snapshots need of the board workers. */
export interface SnapshotMaker {
  /** A board as it is in these updates, for one persona. Throws `snapshot-too-large`. */
  snapshot(task: SnapshotTask): Promise<Taken>
  /** The bytes of a state, JSON in UTF-8. Throws `snapshot-damaged`. */
  openState(stored: StoredState): Promise<Uint8Array>
  /** What differs between two snapshots; the titles of measures are missing. Throws `snapshot-damaged`. */
  compare(task: CompareTask): Promise<Comparison>
  /** What brings a board back to a state. Throws `snapshot-damaged` and `snapshot-too-large`. */
  restore(task: RestoreTask): Promise<Restored>
}

/** What workshops need of the board workers. */
export interface ContributionMaker {
  /** What contributors want as one update, and what became of each. */
  contribute(task: ContributeTask): Promise<Contributed>
  /** Notes that were private as one update; null where all are there. */
  reveal(task: RevealTask): Promise<Uint8Array | null>
  /** What lies in the focus of a phase. */
  focus(task: FocusTask): Promise<FocusElements>
  /** What a protocol needs of a board. */
  facts(task: FactsTask): Promise<BoardFacts>
}

/** What exports and imports need of the board workers. */
export interface FileMaker {
  /** The parts of a file of a board that lie in its document. Throws `snapshot-damaged`. */
  exportDocument(task: DocumentTask): Promise<ExportedDocument>
  /** A board for people and spreadsheets, in UTF-8. Throws `snapshot-damaged`. */
  exportText(task: TextTask): Promise<Uint8Array>
  /** What is in the bytes of a file of a board. Throws `file-refused`. */
  readFile(bytes: Uint8Array): Promise<FileFacts>
  /** The board of a file as it is stored. Throws `file-refused`. */
  buildBoard(task: BuildTask): Promise<BuiltBoard>
  /** A snapshot of an archive as it is kept. Throws `file-refused`. */
  buildSnapshot(task: BuildTask): Promise<BuiltSnapshot>
}
