import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { ColumnTypes } from '../backend.ts'

/** The tables as they were first. A migration never changes once it is released; what follows is a new one. */
export const first = ({ bytes, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await accounts(db, integer)
    await boards(db, { bytes, integer })
  },
})

async function accounts(db: Kysely<unknown>, integer: ColumnTypes['integer']): Promise<void> {
  await db.schema
    .createTable('workspace')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .execute()

  await db.schema
    .createTable('department')
    .addColumn('workspace_id', 'text', (it) => it.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('key', 'text', (it) => it.notNull())
    .addColumn('name_de', 'text', (it) => it.notNull())
    .addColumn('name_en', 'text', (it) => it.notNull())
    .addColumn('color', 'text', (it) => it.notNull())
    .addColumn('code_de', 'text', (it) => it.notNull())
    .addColumn('code_en', 'text', (it) => it.notNull())
    .addColumn('icon', 'text', (it) => it.notNull())
    .addColumn('position', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('department_pk', ['workspace_id', 'key'])
    .execute()

  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workspace_id', 'text', (it) => it.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('email', 'text', (it) => it.notNull().unique())
    .addColumn('password_hash', 'text', (it) => it.notNull())
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('department', 'text', (it) => it.notNull())
    .addColumn('locale', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .execute()
  await db.schema.createIndex('person_of_workspace').on('person').column('workspace_id').execute()

  await db.schema
    .createTable('login')
    .addColumn('id_hash', 'text', (it) => it.primaryKey())
    .addColumn('public_id', 'text', (it) => it.notNull().unique())
    .addColumn('person_id', 'text', (it) => it.notNull().references('person.id').onDelete('cascade'))
    .addColumn('expires_at', integer, (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('last_seen_at', integer, (it) => it.notNull())
    .addColumn('device', 'text', (it) => it.notNull())
    .execute()
  await db.schema.createIndex('login_of_person').on('login').column('person_id').execute()
  await db.schema.createIndex('login_by_expiry').on('login').column('expires_at').execute()

  // `invited_by` is not a foreign key: an invitation outlives the one who made it.
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workspace_id', 'text', (it) => it.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (it) => it.notNull().unique())
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('department', 'text', (it) => it.notNull())
    .addColumn('email', 'text')
    .addColumn('invited_by', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('expires_at', integer, (it) => it.notNull())
    .addColumn('used_at', integer)
    .execute()
  await db.schema.createIndex('invitation_of_workspace').on('invitation').column('workspace_id').execute()

  await db.schema
    .createTable('persona')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workspace_id', 'text', (it) => it.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('segment', 'text', (it) => it.notNull())
    .addColumn('quote', 'text', (it) => it.notNull())
    .addColumn('goals', 'text', (it) => it.notNull())
    .addColumn('frustrations', 'text', (it) => it.notNull())
    .addColumn('economic_weight', integer)
    .addColumn('complexity', integer)
    .addColumn('rollout_stage', integer)
    .addColumn('created_at', integer, (it) => it.notNull())
    .execute()
  await db.schema.createIndex('persona_of_workspace').on('persona').column('workspace_id').execute()
}

async function boards(db: Kysely<unknown>, { bytes, integer }: ColumnTypes): Promise<void> {
  // `created_by` is not a foreign key: a board outlives the account of the one who made it.
  await db.schema
    .createTable('board')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workspace_id', 'text', (it) => it.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('title', 'text', (it) => it.notNull())
    .addColumn('created_by', 'text', (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('updated_at', integer, (it) => it.notNull())
    .execute()
  await db.schema
    .createIndex('board_of_workspace')
    .on('board')
    .columns(['workspace_id', 'updated_at'])
    .execute()

  await db.schema
    .createTable('board_persona')
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('persona_id', 'text', (it) => it.notNull().references('persona.id').onDelete('cascade'))
    .addColumn('position', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('board_persona_pk', ['board_id', 'persona_id'])
    .execute()
  await db.schema.createIndex('board_of_persona').on('board_persona').column('persona_id').execute()

  await db.schema
    .createTable('board_update')
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('seq', integer, (it) => it.notNull())
    .addColumn('from_seq', integer, (it) => it.notNull())
    .addColumn('bytes', bytes, (it) => it.notNull())
    .addColumn('checksum', integer, (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addPrimaryKeyConstraint('board_update_pk', ['board_id', 'seq'])
    .execute()

  // Without a key: what is damaged may come twice, and must never stop a board from opening.
  await db.schema
    .createTable('quarantine')
    .addColumn('board_id', 'text', (it) => it.notNull().references('board.id').onDelete('cascade'))
    .addColumn('seq', integer, (it) => it.notNull())
    .addColumn('from_seq', integer, (it) => it.notNull())
    .addColumn('bytes', bytes, (it) => it.notNull())
    .addColumn('checksum', integer, (it) => it.notNull())
    .addColumn('created_at', integer, (it) => it.notNull())
    .addColumn('found_at', integer, (it) => it.notNull())
    .execute()
  await db.schema.createIndex('quarantine_of_board').on('quarantine').columns(['board_id', 'seq']).execute()
}
