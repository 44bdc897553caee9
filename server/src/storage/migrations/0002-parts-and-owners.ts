import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** Compaction writes a board in parts, and a client id belongs to a person. Never changes once it is released. */
export const partsAndOwners = ({ bytes, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await addParts(db, { bytes, integer })
    await db.schema
      .createTable('board_client')
      .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
      .addColumn('client', integer, (it) => it.notNull())
      .addColumn('person_id', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('board_client_pk', ['board_id', 'client'])
      .execute()
    await db.schema
      .createTable('board_contents')
      .addColumn('board_id', 'text', (it) => it.primaryKey().references('board.id').onDelete('cascade'))
      .addColumn('seq', integer, (it) => it.notNull())
      .addColumn('parts', integer, (it) => it.notNull())
      .addColumn('bytes', bytes, (it) => it.notNull())
      .addColumn('checksum', integer, (it) => it.notNull())
      .execute()
  },
})

type Row = {
  board_id: string
  seq: number
  part: number
  from_seq: number
  bytes: Uint8Array
  checksum: number
  created_at: number
}
type Copied = { board_update: Omit<Row, 'part'>; board_update_with_parts: Row }

// SQLite cannot change a primary key: the rows move to a new table, which takes the name.
async function addParts(db: Kysely<Copied>, { bytes, integer }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('board_update_with_parts')
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('seq', integer, (it) => it.notNull())
    .addColumn('part', integer, (it) => it.notNull())
    .addColumn('from_seq', integer, (it) => it.notNull())
    .addColumn('bytes', bytes, (it) => it.notNull())
    .addColumn('checksum', integer, (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('board_update_with_parts_pk', ['board_id', 'seq', 'part'])
    .execute()
  await db
    .insertInto('board_update_with_parts')
    .columns(['board_id', 'seq', 'part', 'from_seq', 'bytes', 'checksum', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('board_update')
        .select(['board_id', 'seq'])
        .select(eb.lit(0).as('part'))
        .select(['from_seq', 'bytes', 'checksum', 'created_at']),
    )
    .execute()
  await db.schema.dropTable('board_update').execute()
  await db.schema.alterTable('board_update_with_parts').renameTo('board_update').execute()
  await db.schema
    .alterTable('quarantine')
    .addColumn('part', integer, (it) => it.notNull().defaultTo(0))
    .execute()
}
