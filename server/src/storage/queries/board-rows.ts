import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type StoredRow = Tables['board_row']
export type StoredGone = Tables['board_row_gone']

/**
 * Raises the version of a board's rows by so many and gives the last one. Until the transaction ends, nobody else
 * changes rows of this board. Throws an orphan's error when the board is gone.
 */
export async function raiseRowsVersion(tx: Kysely<Tables>, boardId: string, by = 1): Promise<number> {
  const { version } = await tx
    .insertInto('board_rows')
    .values({ board_id: boardId, version: by })
    .onConflict((conflict) =>
      conflict.column('board_id').doUpdateSet((eb) => ({ version: eb('board_rows.version', '+', by) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** 0 while nothing was ever changed. */
export async function rowsVersionOf(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('board_rows')
    .select('version')
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  return row?.version ?? 0
}

type Since = { readonly since: number; readonly most: number; readonly kind?: RowKind | undefined }

/** The rows that have changed after a version, the first changed first. */
export const rowsSince = (
  db: Kysely<Tables>,
  boardId: string,
  { since, most, kind }: Since,
): Promise<StoredRow[]> =>
  db
    .selectFrom('board_row')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as RowKind))
    .orderBy('version')
    .limit(most)
    .execute()

/** What was erased after a version and up to another one. */
export const goneSince = (
  db: Kysely<Tables>,
  boardId: string,
  { since, most, kind }: Since,
): Promise<StoredGone[]> =>
  db
    .selectFrom('board_row_gone')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as RowKind))
    .orderBy('version')
    .limit(most)
    .execute()

/** A row of this board and kind; null also where another board has it. */
export async function rowOn(
  db: Kysely<Tables>,
  boardId: string,
  kind: RowKind,
  id: string,
): Promise<StoredRow | null> {
  const row = await db
    .selectFrom('board_row')
    .selectAll()
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ?? null
}

export async function countRows(db: Kysely<Tables>, boardId: string, kind: RowKind): Promise<number> {
  const row = await db
    .selectFrom('board_row')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('board_id', '=', boardId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(row.rows)
}

/** How many bytes the rows of a board are, as what they say is stored. */
export async function rowBytesOf(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('board_rows')
    .select('bytes')
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  return row?.bytes ?? 0
}

export const rowBytes = ({ body }: Pick<StoredRow, 'body'>): number => Buffer.byteLength(body)

/** Whoever changes what rows say tells by how much they have grown, in the transaction that has raised the version. */
export const growRows = async (tx: Kysely<Tables>, boardId: string, by: number): Promise<void> => {
  if (by === 0) return
  await tx
    .updateTable('board_rows')
    .set((eb) => ({ bytes: eb('bytes', '+', by) }))
    .where('board_id', '=', boardId)
    .execute()
}

export const insertRow = async (tx: Kysely<Tables>, row: StoredRow): Promise<void> => {
  await tx.insertInto('board_row').values(row).execute()
  await growRows(tx, row.board_id, rowBytes(row))
}

/** Of one board, in one statement. */
export const insertRows = async (tx: Kysely<Tables>, rows: readonly StoredRow[]): Promise<void> => {
  const [first] = rows
  if (!first) return
  await tx.insertInto('board_row').values(rows).execute()
  const bytes = rows.reduce((sum, row) => sum + rowBytes(row), 0)
  await growRows(tx, first.board_id, bytes)
}

type Changed = Partial<Pick<StoredRow, 'version' | 'author' | 'owner' | 'day' | 'changed_at' | 'body'>>

export const updateRow = async (tx: Kysely<Tables>, id: string, changed: Changed): Promise<void> => {
  const { body } = changed
  if (body !== undefined) {
    const before = await tx
      .selectFrom('board_row')
      .select(['board_id', 'body'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (before) await growRows(tx, before.board_id, rowBytes({ body }) - rowBytes(before))
  }
  await tx.updateTable('board_row').set(changed).where('id', '=', id).execute()
}

/** Deletes a row and notes that it is gone, under the version of its erasure. */
export async function eraseRow(tx: Kysely<Tables>, row: StoredRow, version: number): Promise<void> {
  const { board_id, id, kind, created_at } = row
  await tx.deleteFrom('board_row').where('id', '=', id).execute()
  await tx.insertInto('board_row_gone').values({ board_id, id, kind, created_at, version }).execute()
  await growRows(tx, board_id, -rowBytes(row))
}

const IDS_PER_STATEMENT = 1_000

/** Which of these ids a row has already, on whatever board. */
export async function takenRowIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let at = 0; at < ids.length; at += IDS_PER_STATEMENT) {
    const some = ids.slice(at, at + IDS_PER_STATEMENT)
    const rows = await db.selectFrom('board_row').select('id').where('id', 'in', some).execute()
    for (const { id } of rows) taken.add(id)
  }
  return taken
}

/** The measures of a person on all boards of their workspace. */
export const measuresOwnedBy = (db: Kysely<Tables>, workspaceId: string, person: string) =>
  db
    .selectFrom('board_row')
    .innerJoin('board', 'board.id', 'board_row.board_id')
    .selectAll('board_row')
    .select('board.title as boardTitle')
    .where('board.workspace_id', '=', workspaceId)
    .where('board_row.kind', '=', 'measure')
    .where('board_row.owner', '=', person)
    .orderBy('board_row.created_at')
    .orderBy('board_row.id')
    .execute()

/** The rows of some kinds on all boards of a workspace, in the order in which they were made. */
export const rowsOfKinds = (
  db: Kysely<Tables>,
  workspaceId: string,
  kinds: readonly RowKind[],
): Promise<StoredRow[]> =>
  db
    .selectFrom('board_row')
    .innerJoin('board', 'board.id', 'board_row.board_id')
    .selectAll('board_row')
    .where('board.workspace_id', '=', workspaceId)
    .where('board_row.kind', 'in', kinds)
    .orderBy('board_row.created_at')
    .orderBy('board_row.id')
    .execute()

/** The rows that name a person, wherever in them. */
export const rowsNaming = (db: Kysely<Tables>, workspaceId: string, person: string): Promise<StoredRow[]> =>
  db
    .selectFrom('board_row')
    .innerJoin('board', 'board.id', 'board_row.board_id')
    .selectAll('board_row')
    .where('board.workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb('board_row.author', '=', person),
        eb('board_row.owner', '=', person),
        // `_` in an id stands for any letter: who asks looks closer.
        eb('board_row.body', 'like', `%${JSON.stringify(person)}%`),
      ]),
    )
    .execute()

/** The last day of a kind of rows, on each board of a workspace that has any. */
export async function lastDays(
  db: Kysely<Tables>,
  workspaceId: string,
  kind: RowKind,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('board_row')
    .innerJoin('board', 'board.id', 'board_row.board_id')
    .select('board_row.board_id')
    .select((eb) => eb.fn.max('board_row.day').as('day'))
    .where('board.workspace_id', '=', workspaceId)
    .where('board_row.kind', '=', kind)
    // An assumption is no evidence. In a text the quotes would be escaped.
    .where('board_row.body', 'not like', '%"type":"assumption"%')
    .groupBy('board_row.board_id')
    .execute()
  return new Map(rows.flatMap(({ board_id, day }) => (day === null ? [] : [[board_id, day] as const])))
}
