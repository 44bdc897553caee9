import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** From which part of the net a device came, so that one part cannot crowd out the others. Never changes once it is released. */
export const linkDeviceGroups = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('link_device')
      .addColumn('came_from', integer, (it) => it.notNull().defaultTo(0))
      .execute()
  },
})
