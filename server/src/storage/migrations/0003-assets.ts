import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Pictures on boards. Never changes once it is released. */
export const assets = ({ bytes, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    // `created_by` is not a foreign key: a picture outlives the account of the one who brought it.
    await db.schema
      .createTable('asset')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('type', 'text', (it) => it.notNull())
      .addColumn('width', integer, (it) => it.notNull())
      .addColumn('height', integer, (it) => it.notNull())
      .addColumn('sha256', 'text', (it) => it.notNull())
      .addColumn('created_by', 'text', (it) => it.notNull())
      .addColumn('created_at', integer, (it) => it.notNull())
      .addUniqueConstraint('asset_once_a_board', ['board_id', 'sha256'])
      .execute()
    // Apart, so that looking for a picture does not pass megabytes of others.
    await db.schema
      .createTable('asset_bytes')
      .addColumn('asset_id', 'text', (it) => it.notNull().references('asset.id').onDelete('cascade'))
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('type', 'text', (it) => it.notNull())
      .addColumn('length', integer, (it) => it.notNull())
      .addColumn('bytes', bytes, (it) => it.notNull())
      .addPrimaryKeyConstraint('asset_bytes_pk', ['asset_id', 'kind'])
      .execute()
  },
})
