import { crc32 } from 'node:zlib'
import type { CompiledQuery, Insertable, Kysely, Transaction } from 'kysely'
import type { Backend } from './backend.ts'
import type { DatabaseListeners } from './database.ts'
import { type Connections, loadLog } from './load-log.ts'
import { isOrphan } from './storage-failure.ts'
import type { Tables } from './tables.ts'
import type { Appended, LogRow, RowName, UpdateLog } from './update-log.ts'

type StoredRow = Tables['board_update']
type StoredOwner = Tables['board_client']

/** Rows a statement, well below what SQLite (32,766) and PostgreSQL (65,535) allow in parameters. */
const ROWS_PER_STATEMENT = 1_000

/** A board that is written to all the time is marked as changed at this pace: each mark costs as much as an update. */
const MARK_EVERY_MS = 1_000
const MAX_MARKS = 10_000
const MAX_COMPILED = 100

/** The update log on any of the databases. */
export function kyselyUpdateLog(
  { db, reading }: Connections,
  backend: Pick<Backend, 'holding' | 'runTogether'>,
  listeners: DatabaseListeners,
): UpdateLog {
  const marks = new Marks()
  const inserts = new Inserts(db)
  const { holding } = backend
  return {
    async append(rows) {
      let saved = rows
      while (saved.length > 0) {
        const now = Date.now()
        const boards = marks.due(saved, now)
        try {
          await backend.runTogether(db, appending(db, { holding, inserts }, saved, { now, boards }))
          marks.made(boards, now)
          return
        } catch (error) {
          if (!isOrphan(error)) throw error
          saved = await withoutOrphans(db, saved, error)
        }
      }
    },

    load: (board) => loadLog({ db, reading }, board, listeners),

    async compact(board, read, pieces, contents) {
      const [first, last] = [read[0], read.at(-1)]
      if (!first || !last) return false
      const base = pieces.map((bytes, part) => ({ fromSeq: first.fromSeq, seq: last.seq, part, bytes }))
      const now = Date.now()
      try {
        await db.transaction().execute(async (tx) => {
          await deleteExactly(tx, board, read)
          for (const row of base)
            await tx
              .insertInto('board_update')
              .values(storedRow(board, row, now))
              .execute()
          await tx.deleteFrom('board_contents').where('board_id', '=', board).execute()
          if (contents)
            await insertContents(tx, board, { seq: last.seq, parts: pieces.length, bytes: contents })
        })
        return true
      } catch (error) {
        if (error instanceof RowsChanged) return false
        throw error
      }
    },
  }
}

function appending(
  db: Kysely<Tables>,
  { holding, inserts }: Pick<Backend, 'holding'> & { inserts: Inserts },
  rows: readonly Appended[],
  { now, boards: marked }: { now: number; boards: readonly string[] },
): CompiledQuery[] {
  const updates = rows.map(({ board, seq, bytes }) =>
    storedRow(board, { fromSeq: seq, seq, part: 0, bytes }, now),
  )
  const owners = rows.flatMap(({ board, owners: brought = [] }) =>
    brought.map(({ client, person }) => ({ board_id: board, client, person_id: person })),
  )
  const boards = [...new Set(rows.map((row) => row.board))]
  return [
    ...holding(db, boards),
    ...(marked.length > 0 ? [marking(db, marked, now)] : []),
    ...chunks(updates).map((some) => inserts.of(some)),
    ...chunks(owners).map((some) => insertingOwners(db, some)),
  ]
}

/** Inserts of updates, compiled once for each number of rows: that takes longer than running them. */
class Inserts {
  readonly #db: Kysely<Tables>
  readonly #bySize = new Map<number, CompiledQuery>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  of(rows: readonly StoredRow[]): CompiledQuery {
    const known = this.#bySize.get(rows.length)
    // Every row is made by `storedRow`, so its values are in the order of the columns.
    if (known) return { ...known, parameters: rows.flatMap((row): unknown[] => Object.values(row)) }
    const compiled = this.#db.insertInto('board_update').values(rows).compile()
    if (this.#bySize.size < MAX_COMPILED) this.#bySize.set(rows.length, compiled)
    return compiled
  }
}

/** When this server has marked which board last; another one may have done so as well. */
class Marks {
  readonly #at = new Map<string, number>()

  due(rows: readonly Appended[], now: number): string[] {
    const boards = [...new Set(rows.map(({ board }) => board))]
    return boards.filter((board) => Math.abs(now - (this.#at.get(board) ?? 0)) >= MARK_EVERY_MS)
  }

  made(boards: readonly string[], now: number): void {
    if (this.#at.size > MAX_MARKS) this.#at.clear()
    for (const board of boards) this.#at.set(board, now)
  }
}

const marking = (db: Kysely<Tables>, boards: readonly string[], now: number): CompiledQuery =>
  db
    .updateTable('board')
    .set({ updated_at: now })
    .where('id', 'in', boards)
    .where('updated_at', '<=', now - MARK_EVERY_MS)
    .compile()

// Who was first stays the owner, also when two servers are told of the same id at once.
const insertingOwners = (db: Kysely<Tables>, owners: readonly StoredOwner[]): CompiledQuery =>
  db
    .insertInto('board_client')
    .values(owners)
    .onConflict((conflict) => conflict.columns(['board_id', 'client']).doNothing())
    .compile()

/** What belongs to boards that are still there. Throws the error when that explains nothing. */
async function withoutOrphans(
  db: Kysely<Tables>,
  rows: readonly Appended[],
  error: unknown,
): Promise<readonly Appended[]> {
  const boards = [...new Set(rows.map((row) => row.board))]
  const found = await db.selectFrom('board').select('id').where('id', 'in', boards).execute()
  if (found.length === boards.length) throw error
  const there = new Set(found.map(({ id }) => id))
  return rows.filter((row) => there.has(row.board))
}

/** Rolls a compaction back: what it read is no longer what is there. */
class RowsChanged extends Error {}

async function deleteExactly(
  tx: Transaction<Tables>,
  board: string,
  read: readonly RowName[],
): Promise<void> {
  const seqs = [...new Set(read.map((row) => row.seq))]
  const deleted = new Set<string>()
  for (const some of chunks(seqs)) {
    const rows = await tx
      .deleteFrom('board_update')
      .where('board_id', '=', board)
      .where('seq', 'in', some)
      .returning(['from_seq as fromSeq', 'seq', 'part'])
      .execute()
    for (const row of rows) deleted.add(keyOf(row))
  }
  // A row with the same end and another start, or another part, is someone else's compaction of what we read.
  if (deleted.size !== read.length || read.some((row) => !deleted.has(keyOf(row)))) throw new RowsChanged()
}

const keyOf = ({ fromSeq, seq, part }: RowName): string => `${fromSeq}–${seq}.${part}`

async function insertContents(
  tx: Transaction<Tables>,
  board: string,
  contents: { seq: number; parts: number; bytes: Uint8Array },
): Promise<void> {
  const checksum = crc32(contents.bytes)
  await tx
    .insertInto('board_contents')
    .values({ board_id: board, ...contents, checksum })
    .execute()
}

/** How an update rests in the table. */
export const storedRow = (
  board: string,
  { fromSeq, seq, part, bytes }: LogRow,
  now: number,
): Insertable<StoredRow> => ({
  board_id: board,
  seq,
  part,
  from_seq: fromSeq,
  bytes,
  checksum: crc32(bytes),
  created_at: now,
})

const chunks = <T>(all: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / ROWS_PER_STATEMENT) }, (_, index) =>
    all.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  )
