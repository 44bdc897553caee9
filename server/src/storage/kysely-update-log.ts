import { crc32 } from 'node:zlib'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Log } from '../log.ts'
import type { Backend } from './backend.ts'
import type { Tables } from './tables.ts'
import type { LoadedLog, LogRow, UpdateLog } from './update-log.ts'

type StoredRow = Tables['board_update']

/** Rows a statement, well below what SQLite (32,766) and PostgreSQL (65,535) allow in parameters. */
const ROWS_PER_STATEMENT = 1_000

/** The update log on any of the databases. */
export function kyselyUpdateLog(db: Kysely<Tables>, locking: Backend['locking'], log: Log): UpdateLog {
  return {
    async append(rows) {
      if (rows.length === 0) return
      const now = Date.now()
      await db.transaction().execute(async (tx) => {
        const boards = await touch(tx, locking, [...new Set(rows.map((row) => row.board))], now)
        const saved = rows.filter((row) => boards.has(row.board))
        await insertAll(
          tx,
          saved.map(({ board, seq, bytes }) => storedRow(board, { fromSeq: seq, seq, bytes }, now)),
        )
      })
    },

    load: (board) => load(db, board, log),

    async compact(board, read, bytes) {
      const [first, last] = [read[0], read.at(-1)]
      if (!first || !last) return false
      try {
        await db.transaction().execute(async (tx) => {
          await deleteExactly(tx, board, read)
          const row = { fromSeq: first.fromSeq, seq: last.seq, bytes }
          await insertAll(tx, [storedRow(board, row, Date.now())])
        })
        return true
      } catch (error) {
        if (error instanceof RowsChanged) return false
        throw error
      }
    },
  }
}

/** Rolls a compaction back: what it read is no longer what is there. */
class RowsChanged extends Error {}

/**
 * Marks boards as changed and gives back which of them exist. Held in the order of their ids, so that two
 * servers that append to the same boards never wait for each other in a circle.
 */
async function touch(
  tx: Transaction<Tables>,
  locking: Backend['locking'],
  boards: readonly string[],
  now: number,
): Promise<Set<string>> {
  const held = tx.selectFrom('board').select('id').where('id', 'in', boards).orderBy('id')
  const ids = (await locking(held).execute()).map((row) => row.id)
  if (ids.length > 0) await tx.updateTable('board').set({ updated_at: now }).where('id', 'in', ids).execute()
  return new Set(ids)
}

async function insertAll(tx: Transaction<Tables>, rows: readonly StoredRow[]): Promise<void> {
  for (const some of chunks(rows)) await tx.insertInto('board_update').values(some).execute()
}

async function deleteExactly(
  tx: Transaction<Tables>,
  board: string,
  read: readonly Pick<LogRow, 'fromSeq' | 'seq'>[],
): Promise<void> {
  for (const some of chunks(read)) {
    const seqs = some.map((row) => row.seq)
    const deleted = await tx
      .deleteFrom('board_update')
      .where('board_id', '=', board)
      .where('seq', 'in', seqs)
      .returning(['seq', 'from_seq'])
      .execute()
    const found = new Map(deleted.map((row) => [row.seq, row.from_seq]))
    // A row with the same end and another start is someone else's compaction of what we read.
    if (some.some((row) => found.get(row.seq) !== row.fromSeq)) throw new RowsChanged()
  }
}

async function load(db: Kysely<Tables>, board: string, log: Log): Promise<LoadedLog> {
  const stored = await db
    .selectFrom('board_update')
    .selectAll()
    .where('board_id', '=', board)
    .orderBy('seq')
    .execute()
  const damaged = stored.filter((row) => crc32(row.bytes) !== row.checksum)
  if (damaged.length > 0) await setAside(db, damaged, log)
  const rows = stored
    .filter((row) => !damaged.includes(row))
    .map(({ from_seq, seq, bytes }) => ({ fromSeq: from_seq, seq, bytes }))
  return { rows, headSeq: await headSeq(db, board, stored), quarantined: damaged.length }
}

async function setAside(db: Kysely<Tables>, damaged: readonly StoredRow[], log: Log): Promise<void> {
  const found_at = Date.now()
  await db.transaction().execute(async (tx) => {
    for (const row of damaged) {
      await tx
        .insertInto('quarantine')
        .values({ ...row, found_at })
        .execute()
      await tx
        .deleteFrom('board_update')
        .where('board_id', '=', row.board_id)
        .where('seq', '=', row.seq)
        .where('from_seq', '=', row.from_seq)
        .execute()
    }
  })
  for (const { board_id, from_seq, seq } of damaged) {
    log.warn({ board: board_id, fromSeq: from_seq, seq }, 'a saved update was damaged and is set aside')
  }
}

// A number once given out is never given out again, not even when its row was set aside.
async function headSeq(db: Kysely<Tables>, board: string, stored: readonly StoredRow[]): Promise<number> {
  const aside = await db
    .selectFrom('quarantine')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('board_id', '=', board)
    .executeTakeFirst()
  return Math.max(stored.at(-1)?.seq ?? 0, aside?.seq ?? 0)
}

/** How an update rests in the table. */
export const storedRow = (
  board: string,
  { fromSeq, seq, bytes }: LogRow,
  now: number,
): Insertable<StoredRow> => ({
  board_id: board,
  seq,
  from_seq: fromSeq,
  bytes,
  checksum: crc32(bytes),
  created_at: now,
})

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += ROWS_PER_STATEMENT) {
    yield all.slice(start, start + ROWS_PER_STATEMENT)
  }
}
