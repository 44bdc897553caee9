import { SqliteError } from '../../storage/sqlite/failure.ts'
import type { Appended, LogRow } from '../../storage/update-log.ts'

type Batch = readonly Appended[]
type Row = Omit<LogRow, 'part'> & { part?: number }

/** An update log in memory that a test can hold up, break, and look into. */
export function memoryLog() {
  const boards = new Map<string, LogRow[]>()
  const owners = new Map<string, Map<number, string>>()
  let hold: Promise<void> = Promise.resolve()
  let release = (): void => undefined
  let failure: ((rows: Batch) => Error | null) | null = null
  const appends: Batch[] = []

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
    fail(how: ((rows: Batch) => Error | null) | null): void {
      failure = how
    },
    async append(rows: Batch): Promise<void> {
      await hold
      const error = failure?.(rows)
      if (error) throw error
      appends.push(rows)
      for (const { board, seq, bytes, owners: brought = [] } of rows) {
        const known = boards.get(board) ?? []
        boards.set(board, [...known, { fromSeq: seq, seq, part: 0, bytes }])
        const owned = owners.get(board) ?? new Map<number, string>()
        for (const { client, person } of brought) if (!owned.has(client)) owned.set(client, person)
        owners.set(board, owned)
      }
    },
    async load(board: string) {
      await hold
      const rows = boards.get(board) ?? []
      const headSeq = rows.at(-1)?.seq ?? 0
      return { rows: [...rows], headSeq, quarantined: 0, owners: new Map(owners.get(board)) }
    },
    put(board: string, rows: readonly Row[]): void {
      boards.set(
        board,
        rows.map((row) => ({ part: 0, ...row })),
      )
    },
  }
}

export const diskFull = (): Error => new SqliteError('database or disk is full', 13)

/** The sequence number of the row is taken. */
export const duplicate = (): Error => new SqliteError('UNIQUE constraint failed', 1555)
