import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** How many bytes of text the rows of a board are. Never changes once it is released. */
export const rowBytes = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('board_rows')
      .addColumn('bytes', integer, (it) => it.notNull().defaultTo(0))
      .execute()
    await sql`update board_rows set bytes = coalesce(
      (select sum(octet_length(body)) from board_row where board_row.board_id = board_rows.board_id), 0
    )`.execute(db)
  },
})
