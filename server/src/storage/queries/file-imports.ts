import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type MadeRow = Tables['file_import_made']

const ROWS_PER_STATEMENT = 500

/**
 * In the transaction that makes it: a server that ends before the import does takes it back when it starts again. What
 * was called the same before is not there any more, and whoever made it has nothing to take back of it.
 */
export async function noteMade(
  tx: Kysely<Tables>,
  { job, kind }: Pick<MadeRow, 'job' | 'kind'>,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += ROWS_PER_STATEMENT) {
    const some = ids.slice(at, at + ROWS_PER_STATEMENT)
    await tx.deleteFrom('file_import_made').where('kind', '=', kind).where('id', 'in', some).execute()
    await tx
      .insertInto('file_import_made')
      .values(some.map((id) => ({ job, kind, id })))
      .execute()
  }
}

export const madeSoFar = (db: Kysely<Tables>): Promise<MadeRow[]> =>
  db.selectFrom('file_import_made').selectAll().execute()

export const madeBy = (db: Kysely<Tables>, job: string): Promise<MadeRow[]> =>
  db.selectFrom('file_import_made').selectAll().where('job', '=', job).execute()

/** A board that is gone is not there to be taken back, and another may be called the same. */
export const strikeMadeBoard = async (tx: Kysely<Tables>, board: string): Promise<void> => {
  await tx.deleteFrom('file_import_made').where('kind', '=', 'board').where('id', '=', board).execute()
}

/** What was made stays, or is gone. */
export const strikeMade = async (tx: Kysely<Tables>, job: string): Promise<void> => {
  await tx.deleteFrom('file_import_made').where('job', '=', job).execute()
}
