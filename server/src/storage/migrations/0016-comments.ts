import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Comments, who has read them, and who is to be told of them. Never changes once it is released. */
export const comments = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await said(db, integer)
    await db.schema
      .createTable('comment_gone')
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('id', 'text', (it) => it.notNull())
      .addColumn('version', integer, (it) => it.notNull())
      .addPrimaryKeyConstraint('comment_gone_pk', ['board_id', 'version'])
      .execute()
    await db.schema
      .createTable('comment_read')
      .addColumn('person_id', 'text', (it) => it.notNull().references('person.id').onDelete('cascade'))
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('thread', 'text', (it) => it.notNull())
      .addColumn('said', integer, (it) => it.notNull())
      .addPrimaryKeyConstraint('comment_read_pk', ['person_id', 'board_id', 'thread'])
      .execute()
    await mails(db, integer)
  },
})

// People are no foreign keys: what they said outlives their account.
async function said(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('comment')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('thread', 'text', (it) => it.notNull())
    .addColumn('version', integer, (it) => it.notNull())
    .addColumn('said', integer, (it) => it.notNull())
    .addColumn('author', 'text')
    .addColumn('link_id', 'text')
    .addColumn('device', 'text')
    .addColumn('visitor', 'text')
    .addColumn('state', 'text', (it) => it.notNull())
    .addColumn('about', 'text')
    .addColumn('text', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('changed_at', integer)
    .addColumn('resolved_at', integer)
    .addColumn('resolved_by', 'text')
    .execute()
  await db.schema.createIndex('comment_since').on('comment').columns(['board_id', 'version']).execute()
  await db.schema.createIndex('comment_of_thread').on('comment').column('thread').execute()
  await db.schema.createIndex('comment_by_author').on('comment').column('author').execute()
}

async function mails(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('comment_mail')
    .addColumn('person_id', 'text', (it) => it.notNull().references('person.id').onDelete('cascade'))
    .addColumn('comment_id', 'text', (it) => it.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('due_at', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('comment_mail_pk', ['person_id', 'comment_id'])
    .execute()
  await db.schema.createIndex('comment_mail_due').on('comment_mail').column('due_at').execute()
  await db.schema
    .createTable('comment_mailed')
    .addColumn('person_id', 'text', (it) => it.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('at', integer, (it) => it.notNull())
    .addColumn('failures', integer, (it) => it.notNull())
    .execute()
}
