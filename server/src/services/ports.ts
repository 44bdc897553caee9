import type { BoardSummary, Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { NewBoardContent } from '../boards/jobs.ts'

export type Present = BoardSummary['present'][number]

/** Which rows have changed, and how far those of the board have come by that. */
export type RowsChange = { readonly version: number; readonly kinds: readonly (RowKind | 'persona')[] }

/** What the use cases need of the relay: who has which board open, and to act on open sockets. */
export interface OpenBoards {
  /** Who has the board open now, each person once. */
  present(board: string): readonly Present[]
  /**
   * The person's role, name or department has changed, or they are gone: every socket of theirs asks again
   * who they are and what they may do.
   */
  rightsChanged(person: string): void
  /** A login has ended: the sockets that were opened with it close. */
  loginEnded(login: string): void
  /** Rows beside the document have changed, and are on disk: whoever has the board open may ask for them. */
  rowsChanged(board: string, change: RowsChange): void
  /** The board is gone: its sockets close, and nothing of it is written any more. */
  closed(board: string): void | Promise<void>
}

/** What the use cases need of the board workers, the only ones who know what a document means. */
export interface BoardMaker {
  /** The content of a new board as one Yjs update, V1. */
  create(content: NewBoardContent): Promise<Uint8Array>
  /** A small picture of a board from its stored updates. */
  thumbnail(updates: readonly Uint8Array[]): Promise<Thumbnail>
}
