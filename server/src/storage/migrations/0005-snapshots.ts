import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Snapshots of boards. Never changes once it is released. */
export const snapshots = ({ bytes, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    // Apart, so that a list does not pass the boards themselves, and once for equal ones.
    await db.schema
      .createTable('snapshot_content')
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('hash', 'text', (it) => it.notNull())
      .addColumn('length', integer, (it) => it.notNull())
      .addColumn('stored_length', integer, (it) => it.notNull())
      .addColumn('bytes', bytes, (it) => it.notNull())
      .addPrimaryKeyConstraint('snapshot_content_pk', ['board_id', 'hash'])
      .execute()
    // Personas and people are not foreign keys: a snapshot outlives them.
    await db.schema
      .createTable('snapshot')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('persona_id', 'text', (it) => it.notNull())
      .addColumn('label', 'text', (it) => it.notNull())
      .addColumn('kind', 'text')
      .addColumn('before_id', 'text')
      .addColumn('seq', integer, (it) => it.notNull())
      .addColumn('content_hash', 'text', (it) => it.notNull())
      .addColumn('rows_hash', 'text', (it) => it.notNull())
      .addColumn('figures', 'text', (it) => it.notNull())
      .addColumn('taken_by', 'text', (it) => it.notNull())
      .addColumn('taken_at', integer, (it) => it.notNull())
      .addColumn('changed_at', integer, (it) => it.notNull())
      .addColumn('seal', 'text', (it) => it.notNull())
      .addForeignKeyConstraint(
        'snapshot_has_content',
        ['board_id', 'content_hash'],
        'snapshot_content',
        ['board_id', 'hash'],
        (it) => it.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'snapshot_has_rows',
        ['board_id', 'rows_hash'],
        'snapshot_content',
        ['board_id', 'hash'],
        (it) => it.onDelete('cascade'),
      )
      .execute()
    await db.schema
      .createIndex('snapshot_of_board')
      .on('snapshot')
      .columns(['board_id', 'taken_at', 'id'])
      .execute()
  },
})
