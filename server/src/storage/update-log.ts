/**
 * One Yjs update of a board, as it rests in the log. `fromSeq` is less than `seq` where compaction joined rows.
 * What it wrote is one update or several parts with the same `fromSeq` and `seq`, numbered from 0; each refers
 * only to itself, to the parts before it, and to earlier rows.
 */
export type LogRow = { fromSeq: number; seq: number; part: number; bytes: Uint8Array }

/** What names a row of a board. */
export type RowName = Pick<LogRow, 'fromSeq' | 'seq' | 'part'>

/** The person who first wrote under a client id of Yjs on a board: nobody else may (G4). */
export type ClientOwner = { readonly client: number; readonly person: string }

export type Appended = {
  readonly board: string
  readonly seq: number
  readonly bytes: Uint8Array
  /** Whose the client ids are that appear for the first time. */
  readonly owners?: readonly ClientOwner[]
}

export type LoadedLog = {
  /** In sequence, and in the order of their parts; a row that was set aside leaves a gap. */
  rows: LogRow[]
  /** The last sequence number ever given out on this board that is still known; 0 for none. */
  headSeq: number
  /** How many rows this load has set aside because their checksum did not fit. */
  quarantined: number
  /** Whether rows were ever set aside, by this load or an earlier one. */
  isDamaged: boolean
  /** What compaction said of the base, if all of that is there and undamaged (`wire/contents.ts`). */
  contents: Uint8Array | null
  /** Person by client id. Ids of what the server wrote itself are missing. */
  owners: ReadonlyMap<number, string>
}

/** The saved boards: every update, in sequence. What `append` has resolved survives a loss of power. */
export interface UpdateLog {
  /**
   * Saves updates of any number of boards, with the owners they bring, in one transaction, and marks the boards
   * as changed. Rejects as a whole: nothing of it is saved then. Updates of boards that were removed meanwhile
   * are dropped. A client id that has an owner keeps it.
   */
  append(rows: readonly Appended[]): Promise<void>
  /** Moves rows whose checksum does not fit to quarantine, so that the board opens with the rest. */
  load(board: string): Promise<LoadedLog>
  /**
   * Puts `pieces`, which are the content of the rows that were read, in the place of exactly these rows, as the
   * parts of one base. Rows appended meanwhile are left alone. `contents`: what `load` is to say of the base.
   * False, and nothing changed, when someone else compacted them first.
   */
  compact(
    board: string,
    read: readonly RowName[],
    pieces: readonly Uint8Array[],
    contents?: Uint8Array,
  ): Promise<boolean>
}
