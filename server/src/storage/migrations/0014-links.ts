import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Links for people without an account, and the devices that have opened them. Never changes once it is released. */
export const links = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('link')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('token_hash', 'text', (it) => it.notNull().unique())
      .addColumn('password_hash', 'text')
      .addColumn('body', 'text', (it) => it.notNull())
      .addColumn('is_paused', integer, (it) => it.notNull())
      .addColumn('expires_at', integer)
      .addColumn('opens', integer, (it) => it.notNull())
      .addColumn('last_opened_at', integer)
      .addColumn('created_at', integer, (it) => it.notNull())
      .execute()
    await db.schema.createIndex('link_of_board').on('link').column('board_id').execute()
    await db.schema
      .createTable('link_device')
      .addColumn('device_hash', 'text', (it) => it.primaryKey())
      .addColumn('link_id', 'text', (it) => it.notNull().references('link.id').onDelete('cascade'))
      .addColumn('opened_at', integer, (it) => it.notNull())
      .addColumn('expires_at', integer, (it) => it.notNull())
      .execute()
    await db.schema
      .createIndex('link_device_of_link')
      .on('link_device')
      .columns(['link_id', 'opened_at'])
      .execute()
  },
})
