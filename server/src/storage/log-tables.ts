/** A board is a row a batch of updates, in sequence without gaps; compaction replaces a run by parts of one base. */
export type BoardUpdateTable = {
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
export type BoardContentsTable = {
  board_id: string
  /** Of the base that it is about. */
  seq: number
  parts: number
  bytes: Uint8Array
  /** CRC-32 of `bytes`. */
  checksum: number
}

/** Who first wrote under a client id of Yjs. Not bound to accounts: the id stays taken when a person is removed. */
export type BoardClientTable = { board_id: string; client: number; person_id: string }

/** Rows whose checksum did not fit, set aside so that the board opens with the rest. */
export type QuarantineTable = BoardUpdateTable & { found_at: number }
