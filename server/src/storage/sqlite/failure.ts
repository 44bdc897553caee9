import type { StorageFailure } from '../storage-failure.ts'

/** An error of the database thread; `errcode` is SQLite's extended result code (sqlite.org/rescode.html). */
export class SqliteError extends Error {
  override name = 'SqliteError'
  readonly errcode: number

  constructor(message: string, errcode: number, options?: ErrorOptions) {
    super(message, options)
    this.errcode = errcode
  }
}

/** The thread itself ended: not a code of SQLite, which are all positive. */
export const THREAD_ENDED = -1

const CONSTRAINT_PRIMARYKEY = 1555
const CONSTRAINT_UNIQUE = 2067
const CONSTRAINT_FOREIGNKEY = 787

/** Primary result codes, the low byte of an extended one. */
const failures: Readonly<Record<number, StorageFailure>> = {
  3: 'read-only', // PERM
  5: 'busy', // BUSY
  6: 'busy', // LOCKED
  7: 'broken', // NOMEM
  8: 'read-only', // READONLY
  10: 'broken', // IOERR
  11: 'broken', // CORRUPT
  13: 'full', // FULL
  14: 'unreachable', // CANTOPEN
  26: 'broken', // NOTADB
}

export function sqliteFailure(error: unknown): StorageFailure | null {
  if (!(error instanceof SqliteError)) return null
  if (error.errcode === THREAD_ENDED) return 'unreachable'
  if (error.errcode === CONSTRAINT_PRIMARYKEY || error.errcode === CONSTRAINT_UNIQUE) return 'duplicate'
  return failures[error.errcode & 0xff] ?? null
}

export const isSqliteOrphan = (error: unknown): boolean =>
  error instanceof SqliteError && error.errcode === CONSTRAINT_FOREIGNKEY
