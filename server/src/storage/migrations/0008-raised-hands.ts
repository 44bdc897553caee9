import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Who asks to speak in a workshop. Never changes once it is released. */
export const raisedHands = ({ integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('raised_hand')
      .addColumn('workshop_id', 'text', (it) => it.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('person_id', 'text', (it) => it.notNull().references('person.id').onDelete('cascade'))
      .addColumn('raised_at', integer, (it) => it.notNull())
      .addPrimaryKeyConstraint('raised_hand_pk', ['workshop_id', 'person_id'])
      .execute()
  },
})
