import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Boards that moderators lock, and who has contact with customers. Never changes once it is released. */
export const attention = (): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('board').addColumn('locked', 'text').execute()
    await db.schema.alterTable('workshop_participant').addColumn('customer_contact', 'text').execute()
    await db.schema.alterTable('guest').addColumn('customer_contact', 'text').execute()
  },
})
