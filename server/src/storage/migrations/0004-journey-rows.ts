import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** The rows of a journey, more of a persona, and imports. Never changes once it is released. */
export const journeyRows = ({ bytes, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await rows(db, integer)
    await personas(db, { bytes, integer })
    await imports(db, integer)
    await db.schema
      .createTable('chore')
      .addColumn('name', 'text', (it) => it.primaryKey())
      .addColumn('due_at', integer, (it) => it.notNull())
      .execute()
  },
})

// `author` and `owner` are no foreign keys: rows outlive the account of whoever wrote them.
async function rows(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('board_row')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('version', integer, (it) => it.notNull())
    .addColumn('author', 'text')
    .addColumn('owner', 'text')
    .addColumn('day', 'text')
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('changed_at', integer, (it) => it.notNull())
    .addColumn('body', 'text', (it) => it.notNull())
    .execute()
  await db.schema
    .createIndex('board_row_by_version')
    .on('board_row')
    .columns(['board_id', 'version'])
    .execute()
  await db.schema
    .createIndex('board_row_by_kind')
    .on('board_row')
    .columns(['board_id', 'kind', 'day'])
    .execute()
  await db.schema.createIndex('board_row_by_owner').on('board_row').column('owner').execute()

  await db.schema
    .createTable('board_row_gone')
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('id', 'text', (it) => it.notNull())
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('version', integer, (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('board_row_gone_pk', ['board_id', 'version'])
    .execute()

  await db.schema
    .createTable('board_rows')
    .addColumn('board_id', 'text', (it) => it.primaryKey().references('board.id').onDelete('cascade'))
    .addColumn('version', integer, (it) => it.notNull())
    .execute()
}

async function personas(db: Kysely<unknown>, { bytes, integer }: ColumnTypes): Promise<void> {
  const persona = db.schema.alterTable('persona')
  await persona.addColumn('type', 'text', (it) => it.notNull().defaultTo('customer')).execute()
  await persona.addColumn('author', 'text').execute()
  await persona.addColumn('archived_at', integer).execute()
  await persona.addColumn('portrait', 'text').execute()
  // Apart, so that listing personas does not pass their pictures.
  await db.schema
    .createTable('persona_portrait')
    .addColumn('persona_id', 'text', (it) => it.primaryKey().references('persona.id').onDelete('cascade'))
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('bytes', bytes, (it) => it.notNull())
    .execute()
}

/** What an import has brought so far: nobody sees it before all of it is there. */
async function imports(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('evidence_import')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('version', integer)
    .execute()
  await db.schema
    .createTable('evidence_import_row')
    .addColumn('import_id', 'text', (it) => it.notNull().references('evidence_import.id').onDelete('cascade'))
    .addColumn('position', integer, (it) => it.notNull())
    .addColumn('row_id', 'text', (it) => it.notNull())
    .addColumn('day', 'text')
    .addColumn('body', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('evidence_import_row_pk', ['import_id', 'position'])
    .execute()
}
