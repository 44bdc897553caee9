import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Workshops, what is said in them, and whose what commands made is. Never changes once it is released. */
export const workshops = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('workshop')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('version', integer, (it) => it.notNull())
      .addColumn('status', 'text', (it) => it.notNull())
      .addColumn('cap', 'text')
      .addColumn('created_at', integer, (it) => it.notNull())
      .addColumn('body', 'text', (it) => it.notNull())
      .execute()
    await db.schema.createIndex('workshop_of_board').on('workshop').columns(['board_id', 'status']).execute()
    await people(db, integer)
    await secrets(db)
    await db.schema
      .createTable('contribution')
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('element_id', 'text', (it) => it.notNull())
      .addColumn('author', 'text')
      .addPrimaryKeyConstraint('contribution_pk', ['board_id', 'element_id'])
      .execute()
    await db.schema.createIndex('contribution_by_author').on('contribution').column('author').execute()
  },
})

// People are no foreign keys: what they said outlives their account.
async function people(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('workshop_participant')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
    .addColumn('person_id', 'text')
    .addColumn('department', 'text')
    .addColumn('is_named', integer, (it) => it.notNull())
    .execute()
  await db.schema
    .createIndex('workshop_participant_once')
    .unique()
    .on('workshop_participant')
    .columns(['workshop_id', 'person_id'])
    .execute()
}

async function secrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workshop_secret')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
    .addColumn('run_id', 'text', (it) => it.notNull())
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('subject', 'text', (it) => it.notNull())
    .addColumn('author', 'text')
    .addColumn('element_id', 'text')
    .addColumn('body', 'text', (it) => it.notNull())
    .execute()
  await db.schema
    .createIndex('workshop_secret_once')
    .unique()
    .on('workshop_secret')
    .columns(['workshop_id', 'run_id', 'author', 'kind', 'subject'])
    .execute()
  await db.schema
    .createTable('workshop_result')
    .addColumn('run_id', 'text', (it) => it.primaryKey())
    .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
    .addColumn('body', 'text', (it) => it.notNull())
    .execute()
}
