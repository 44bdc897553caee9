import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

export type ImportRow = Tables['evidence_import']
type Brought = Tables['evidence_import_row']

/** Rows a statement, well below what SQLite (32,766) and PostgreSQL (65,535) allow in parameters. */
const ROWS_PER_STATEMENT = 2_000

export const insertImport = async (db: Kysely<Tables>, row: ImportRow): Promise<void> => {
  await db.insertInto('evidence_import').values(row).execute()
}

/** An import of this person on this board; undefined also where it is somebody else's. */
export const importOf = (
  db: Kysely<Tables>,
  of: Pick<ImportRow, 'id' | 'board_id' | 'person_id'>,
): Promise<ImportRow | undefined> =>
  db
    .selectFrom('evidence_import')
    .selectAll()
    .where('id', '=', of.id)
    .where('board_id', '=', of.board_id)
    .where('person_id', '=', of.person_id)
    .executeTakeFirst()

/** Imports of this person that are not finished, the last begun first, on whatever board. */
export const openImports = (db: Kysely<Tables>, person: string): Promise<Pick<ImportRow, 'id'>[]> =>
  db
    .selectFrom('evidence_import')
    .select('id')
    .where('person_id', '=', person)
    .where('version', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** What is at a place already stays: a part that comes again has been there. */
export async function insertBrought(tx: Kysely<Tables>, rows: readonly Brought[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx
      .insertInto('evidence_import_row')
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .onConflict((conflict) => conflict.columns(['import_id', 'position']).doNothing())
      .execute()
}

/** How much was brought, and the last place of it: without gaps that is one less. */
export async function broughtBy(
  db: Kysely<Tables>,
  importId: string,
): Promise<{ rows: number; last: number; bytes: number }> {
  const row = await db
    .selectFrom('evidence_import_row')
    .select((eb) => [
      eb.fn.countAll().as('rows'),
      eb.fn.max('position').as('last'),
      sql<number | string | null>`sum(octet_length(body))`.as('bytes'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return { rows: Number(row.rows), last: row.last ?? -1, bytes: Number(row.bytes ?? 0) }
}

type TakenOver = { readonly row: ImportRow; readonly before: number; readonly now: number }

/** Makes what was brought rows of the board, under the versions after `before`, in one statement. */
export async function takeOver(tx: Kysely<Tables>, { row, before, now }: TakenOver): Promise<void> {
  await tx
    .insertInto('board_row')
    .columns([
      'id',
      'board_id',
      'kind',
      'version',
      'author',
      'owner',
      'day',
      'created_at',
      'changed_at',
      'body',
    ])
    .expression((eb) =>
      eb
        .selectFrom('evidence_import_row')
        .select([
          'row_id',
          sql<string>`${row.board_id}`.as('board_id'),
          sql<'evidence'>`'evidence'`.as('kind'),
          sql<number>`${before} + 1 + position`.as('version'),
          sql<string>`${row.person_id}`.as('author'),
          sql<null>`null`.as('owner'),
          'day',
          sql<number>`${now}`.as('created_at'),
          sql<number>`${now}`.as('changed_at'),
          'body',
        ])
        .where('import_id', '=', row.id),
    )
    .execute()
}

/** What an import has brought, and unless it is finished the import itself. */
export async function deleteImport(tx: Kysely<Tables>, id: string, version: number | null): Promise<void> {
  await tx.deleteFrom('evidence_import_row').where('import_id', '=', id).execute()
  if (version === null) await tx.deleteFrom('evidence_import').where('id', '=', id).execute()
  else await tx.updateTable('evidence_import').set({ version }).where('id', '=', id).execute()
}

/** Imports that nobody has finished in time, and those that nobody asks about any more; whether they had brought anything. */
export async function deleteImportsBefore(db: Kysely<Tables>, time: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('evidence_import_row')
    .where('import_id', 'in', (eb) =>
      eb.selectFrom('evidence_import').select('id').where('created_at', '<', time),
    )
    .executeTakeFirst()
  await db.deleteFrom('evidence_import').where('created_at', '<', time).execute()
  return deleted.numDeletedRows > 0n
}
