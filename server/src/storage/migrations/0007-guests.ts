import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** People who join a workshop without an account, and its door. Never changes once it is released. */
export const guests = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('person')
      .addColumn('kind', 'text', (it) => it.notNull().defaultTo('member'))
      .execute()
    await door(db, integer)
    await db.schema
      .createTable('guest')
      .addColumn('person_id', 'text', (it) => it.primaryKey().references('person.id').onDelete('cascade'))
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('device_hash', 'text', (it) => it.notNull())
      .addColumn('state', 'text', (it) => it.notNull())
      .addColumn('is_named', integer, (it) => it.notNull())
      .execute()
    await db.schema
      .createIndex('guest_by_device')
      .unique()
      .on('guest')
      .columns(['workshop_id', 'device_hash'])
      .execute()
    await db.schema
      .createTable('turned_away')
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('device_hash', 'text', (it) => it.notNull())
      .addColumn('is_banned', integer, (it) => it.notNull())
      .addPrimaryKeyConstraint('turned_away_pk', ['workshop_id', 'device_hash'])
      .execute()
  },
})

async function door(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('workshop_door')
    .addColumn('workshop_id', 'text', (it) => it.primaryKey().references('workshop.id').onDelete('cascade'))
    .addColumn('is_open', integer, (it) => it.notNull())
    .addColumn('needs_approval', integer, (it) => it.notNull())
    .execute()
  await db.schema
    .createTable('join_link')
    .addColumn('token_hash', 'text', (it) => it.primaryKey())
    .addColumn('code_hash', 'text', (it) => it.notNull().unique())
    .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('join_link_of_workshop').on('join_link').column('workshop_id').execute()
}
