import { Kysely, sql } from 'kysely'
import type { Log } from '../log.ts'
import type { Backend } from './backend.ts'
import { kyselyUpdateLog } from './kysely-update-log.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres/backend.ts'
import { openSqlite } from './sqlite/backend.ts'
import type { Tables } from './tables.ts'
import type { UpdateLog } from './update-log.ts'

export type Database = {
  readonly db: Kysely<Tables>
  readonly updates: UpdateLog
  /** Resolves when the database answers; rejects with its error otherwise. */
  readonly check: () => Promise<void>
  /** Removes from the database's files what was erased, which deleting alone does not do. */
  readonly sweep: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What has the words, names and addresses of people, each after what it refers to. */
const SWEPT = [
  'person',
  'login',
  'invitation',
  'persona',
  'board_persona',
  'persona_portrait',
  'board_row',
  'evidence_import',
  'evidence_import_row',
  'workshop',
  'workshop_participant',
  'workshop_secret',
  'workshop_result',
  'workshop_mark',
  'workshop_element',
  'workshop_parked',
  'contribution',
  'workshop_door',
  'join_link',
  'guest',
  'turned_away',
  'raised_hand',
  'comment',
  'comment_read',
  'comment_mail',
  'comment_mailed',
] as const satisfies readonly (keyof Tables)[]

/** Who hears how many damaged rows were set aside. */
export type DatabaseListeners = { log: Log; onSetAside?: (rows: number) => void }

/** Without `databaseUrl`, SQLite in `dataDir`. */
export type DatabaseOptions = { dataDir: string; databaseUrl?: string | undefined } & DatabaseListeners

/** Opens the database and brings its tables up to date. Throws StartProblem when the operator has to act. */
export async function openDatabase({
  dataDir,
  databaseUrl,
  ...listeners
}: DatabaseOptions): Promise<Database> {
  const backend =
    databaseUrl === undefined
      ? await openSqlite({ folder: dataDir })
      : await openPostgres({ url: databaseUrl, log: listeners.log })
  return await openOn(backend, listeners)
}

/** The same on a backend that is open already, which it closes with itself. */
export async function openOn(backend: Backend, listeners: DatabaseListeners): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: backend.dialect })
  const reading = backend.reading ? new Kysely<Tables>({ dialect: backend.reading }) : db
  let closing: Promise<void> | undefined
  const shut = async (): Promise<void> => {
    if (reading !== db) await reading.destroy()
    await db.destroy()
    await backend.close()
  }
  const close = (): Promise<void> => (closing ??= shut())
  try {
    await migrate(db, backend)
  } catch (error) {
    await close()
    throw error
  }
  return {
    db,
    updates: kyselyUpdateLog({ db, reading }, backend, listeners),
    check: async () => {
      await sql`select 1`.execute(db)
    },
    sweep: () => backend.sweep(db, SWEPT),
    close,
  }
}
