import { setImmediate as otherWork } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { DatabaseListeners } from './database.ts'
import { storageFailure } from './storage-failure.ts'
import type { Tables } from './tables.ts'
import type { LoadedLog, RowName } from './update-log.ts'

/** Checksums of a large board take longer than the thread of the sockets may be held up. */
const MAX_TURN_MS = 4

type Db = Kysely<Tables>
/** `reading` for what is large, so that nobody's edit waits until a board is read; it may be the same one. */
export type Connections = { readonly db: Db; readonly reading: Db }
type CheckedRow = Pick<Tables['board_update'], 'seq' | 'part' | 'from_seq' | 'bytes' | 'checksum'>

/** Everything of a board that is undamaged; what is not is set aside and reported. */
export async function loadLog(
  { db, reading }: Connections,
  board: string,
  listeners: DatabaseListeners,
): Promise<LoadedLog> {
  const stored = await reading
    .selectFrom('board_update')
    .select(['seq', 'part', 'from_seq', 'bytes', 'checksum'])
    .where('board_id', '=', board)
    .orderBy('seq')
    .orderBy('part')
    .execute()
  const damaged = await damagedOf(stored)
  if (damaged.size > 0) await setAside(db, board, [...damaged].map(nameOf), listeners)
  const rows = stored.flatMap((row) => (damaged.has(row) ? [] : { ...nameOf(row), bytes: row.bytes }))
  const asideSeq = await lastSetAside(db, board)
  return {
    rows,
    // A number once given out is never given out again, not even when its row was set aside.
    headSeq: Math.max(stored.at(-1)?.seq ?? 0, asideSeq ?? 0),
    quarantined: damaged.size,
    isDamaged: damaged.size > 0 || asideSeq !== null,
    contents: await contentsOf(reading, board, rows),
    owners: await ownersOf(reading, board),
  }
}

const nameOf = ({ from_seq, seq, part }: CheckedRow): RowName => ({ fromSeq: from_seq, seq, part })

async function damagedOf(stored: readonly CheckedRow[]): Promise<Set<CheckedRow>> {
  const damaged = new Set<CheckedRow>()
  let turnBegan = performance.now()
  for (const row of stored) {
    if (crc32(row.bytes) !== row.checksum) damaged.add(row)
    if (performance.now() - turnBegan < MAX_TURN_MS) continue
    await otherWork()
    turnBegan = performance.now()
  }
  return damaged
}

// A disk that takes no changes keeps nobody from reading the rest; then the next load sets the rows aside.
async function setAside(
  db: Db,
  board: string,
  damaged: readonly RowName[],
  { log, onSetAside }: DatabaseListeners,
): Promise<void> {
  try {
    const moved = await db.transaction().execute((tx) => moveToQuarantine(tx, board, damaged))
    if (moved.length > 0) onSetAside?.(moved.length)
    for (const row of moved) log.warn({ board, ...row }, 'a saved update was damaged and is set aside')
  } catch (error) {
    if (storageFailure(error) === null) throw error
    log.error({ err: error, board, rows: damaged.length }, 'saved updates are damaged; cannot set them aside')
  }
}

/** Those that were still there: another load may have found them at the same time. */
async function moveToQuarantine(tx: Db, board: string, damaged: readonly RowName[]): Promise<RowName[]> {
  const moved: RowName[] = []
  for (const row of damaged) {
    const taken = await tx
      .deleteFrom('board_update')
      .where('board_id', '=', board)
      .where('seq', '=', row.seq)
      .where('part', '=', row.part)
      .where('from_seq', '=', row.fromSeq)
      .returningAll()
      .executeTakeFirst()
    if (!taken) continue
    await tx
      .insertInto('quarantine')
      .values({ ...taken, found_at: Date.now() })
      .execute()
    moved.push(row)
  }
  return moved
}

/** The highest sequence number of the rows that were ever set aside. */
async function lastSetAside(db: Db, board: string): Promise<number | null> {
  const aside = await db
    .selectFrom('quarantine')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('board_id', '=', board)
    .executeTakeFirst()
  return aside?.seq ?? null
}

/** Only if it is about the very base that is there, every part of it. */
async function contentsOf(db: Db, board: string, rows: readonly RowName[]): Promise<Uint8Array | null> {
  const base = rows.filter(({ seq }) => seq === rows[0]?.seq)
  const known = await db
    .selectFrom('board_contents')
    .selectAll()
    .where('board_id', '=', board)
    .executeTakeFirst()
  if (!known || known.seq !== base[0]?.seq || known.parts !== base.length) return null
  return crc32(known.bytes) === known.checksum ? known.bytes : null
}

async function ownersOf(db: Db, board: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('board_client')
    .select(['client', 'person_id'])
    .where('board_id', '=', board)
    .execute()
  // One text for each person, not one for each client id.
  const people = new Map<string, string>()
  for (const { person_id } of rows) if (!people.has(person_id)) people.set(person_id, person_id)
  return new Map(rows.map(({ client, person_id }) => [client, people.get(person_id) ?? person_id]))
}
