import { SqliteError } from '../../storage/sqlite/failure.ts'
import type { LogRow, UpdateLog } from '../../storage/update-log.ts'

type StoredRow = Omit<LogRow, 'part'> & { part?: number }
type Appended = Parameters<UpdateLog['append']>[0]

/** An update log in memory that a test can hold up, break, and look into. */
export function memoryLog() {
  const boards = new Map<string, LogRow[]>()
  let hold: Promise<void> = Promise.resolve()
  let release = (): void => undefined
  let failure: ((rows: Appended) => Error | null) | null = null
  const appends: Appended[] = []
  const owners = new Map<string, Map<number, string>>()
  let isDamaged = false
  const ownersOf = (board: string): Map<number, string> => {
    const known = owners.get(board) ?? new Map<number, string>()
    owners.set(board, known)
    return known
  }

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
      for (const { board, seq, bytes, owners = [] } of rows) {
        boards.set(board, [...(boards.get(board) ?? []), { fromSeq: seq, seq, part: 0, bytes }])
        const known = ownersOf(board)
        for (const { client, person } of owners) if (!known.has(client)) known.set(client, person)
      }
    },
    async load(board: string) {
      await hold
      const rows = boards.get(board) ?? []
      const headSeq = rows.at(-1)?.seq ?? 0
      return {
        rows: [...rows],
        headSeq,
        quarantined: 0,
        isDamaged,
        contents: null,
        owners: new Map(ownersOf(board)),
      }
    },
    put(board: string, rows: readonly StoredRow[]): void {
      boards.set(
        board,
        rows.map(({ fromSeq, seq, part = 0, bytes }) => ({ fromSeq, seq, part, bytes })),
      )
    },
    /** From now on a load says that rows of the board were set aside. */
    damage(): void {
      isDamaged = true
    },
  }
}

export const diskFull = (): Error => new SqliteError('database or disk is full', 13)

/** The sequence number of the row is taken. */
export const duplicate = (): Error => new SqliteError('UNIQUE constraint failed', 1555)
