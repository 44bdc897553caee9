import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What an import has made and does not vouch for yet. Never changes once it is released. */
export const fileImports = (): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('file_import_made')
      .addColumn('job', 'text', (it) => it.notNull())
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('id', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('file_import_made_pk', ['job', 'kind', 'id'])
      .execute()
  },
})
