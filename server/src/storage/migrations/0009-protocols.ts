import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** What a protocol of a workshop is made of, and its parking lot. Never changes once it is released. */
export const protocols = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('workshop_mark')
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('at', 'text', (it) => it.notNull())
      .addColumn('body', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('workshop_mark_pk', ['workshop_id', 'at'])
      .execute()
    await db.schema
      .createTable('workshop_element')
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('element_id', 'text', (it) => it.notNull())
      .addColumn('run_id', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('workshop_element_pk', ['workshop_id', 'element_id'])
      .execute()
    // People are no foreign keys: what they parked outlives their account.
    await db.schema
      .createTable('workshop_parked')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('position', integer, (it) => it.notNull())
      .addColumn('run_id', 'text')
      .addColumn('author', 'text')
      .addColumn('element_id', 'text')
      .addColumn('body', 'text', (it) => it.notNull())
      .execute()
    await db.schema
      .createIndex('workshop_parked_in')
      .on('workshop_parked')
      .columns(['workshop_id', 'position'])
      .execute()
  },
})
