import { SqliteError } from '../../storage/sqlite/failure.ts'
import type { LogRow, UpdateLog } from '../../storage/update-log.ts'

type Appended = Parameters<UpdateLog['append']>[0]

/** An update log in memory that a test can hold up, break, and look into. */
export function memoryLog() {
  const boards = new Map<string, LogRow[]>()
  let hold: Promise<void> = Promise.resolve()
  let release = (): void => undefined
  let failure: ((rows: Appended) => Error | null) | null = null
  const appends: Appended[] = []

  return {
    appends,
    rows: (board: string): LogRow[] => boards.get(board) ?? [],
    /** From now on nothing is written or read, until `go`. */
    wait(): void {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = promise
      release = resolve
    },
    go(): void {
      release()
    },
    /** From now on an append for which this gives an error fails with it. */
    fail(how: ((rows: Appended) => Error | null) | null): void {
      failure = how
    },
    async append(rows: Appended): Promise<void> {
      await hold
      const error = failure?.(rows)
      if (error) throw error
      appends.push(rows)
      for (const { board, seq, bytes } of rows) {
        const known = boards.get(board) ?? []
        boards.set(board, [...known, { fromSeq: seq, seq, bytes }])
      }
    },
    async load(board: string) {
      await hold
      const rows = boards.get(board) ?? []
      return { rows: [...rows], headSeq: rows.at(-1)?.seq ?? 0, quarantined: 0 }
    },
    put(board: string, rows: LogRow[]): void {
      boards.set(board, rows)
    },
  }
}

export const diskFull = (): Error => new SqliteError('database or disk is full', 13)

/** The sequence number of the row is taken. */
export const duplicate = (): Error => new SqliteError('UNIQUE constraint failed', 1555)
