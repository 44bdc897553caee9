import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Departments that a company does not have any more. Never changes once it is released. */
export const formerDepartments = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('department').addColumn('former_since', integer).execute()
    await db.schema.alterTable('department').addColumn('replaced_by', 'text').execute()
  },
})
