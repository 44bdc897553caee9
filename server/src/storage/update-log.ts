/** One Yjs update of a board, as it rests in the log. `fromSeq` is less than `seq` where compaction joined rows. */
export type LogRow = { fromSeq: number; seq: number; bytes: Uint8Array }

export type LoadedLog = {
  /** In sequence; a row that was set aside leaves a gap. */
  rows: LogRow[]
  /** The last sequence number ever given out on this board that is still known; 0 for none. */
  headSeq: number
  /** How many rows this load has set aside because their checksum did not fit. */
  quarantined: number
}

/** The saved boards: every update, in sequence. What `append` has resolved survives a loss of power. */
export interface UpdateLog {
  /**
   * Saves updates of any number of boards in one transaction and marks the boards as changed. Rejects as a
   * whole: nothing of it is saved then. Updates of boards that were removed meanwhile are dropped.
   */
  append(rows: readonly { board: string; seq: number; bytes: Uint8Array }[]): Promise<void>
  /** Moves rows whose checksum does not fit to quarantine, so that the board opens with the rest. */
  load(board: string): Promise<LoadedLog>
  /**
   * Puts one row in the place of exactly the rows that were read; `bytes` is their content joined. Rows
   * appended meanwhile are left alone. False, and nothing changed, when someone else compacted them first.
   */
  compact(
    board: string,
    read: readonly Pick<LogRow, 'fromSeq' | 'seq'>[],
    bytes: Uint8Array,
  ): Promise<boolean>
}
