import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import type { Backend } from '../backend.ts'
import { sqliteDialect } from './dialect.ts'
import { lockFolder } from './folder-lock.ts'
import { sweepSqlite } from './sweep.ts'
import { SqliteThread } from './thread.ts'

export const DATABASE_FILE = 'wegpunkt.sqlite'

export type SqliteOptions = { folder: string }

export interface SqliteBackend extends Backend {
  /** Ends the database thread as a crash would; the next statement starts another. For tests. */
  crash(): Promise<void>
}

/** SQLite in a thread of its own, on `wegpunkt.sqlite` in the folder. Throws StartProblem when that cannot be. */
export async function openSqlite({ folder }: SqliteOptions): Promise<SqliteBackend> {
  const lock = await openFolder(folder)
  const options = { file: join(folder, DATABASE_FILE) }
  let thread = new SqliteThread(options)
  const living = (): SqliteThread => {
    if (thread.ended && !closed) thread = new SqliteThread(options)
    return thread
  }
  let closed = false
  const close = async (): Promise<void> => {
    closed = true
    await thread.close().finally(lock.release)
  }
  try {
    await thread.run({ sql: 'select count(*) from sqlite_master', parameters: [] })
  } catch (error) {
    await close().catch(() => undefined)
    throw new StartProblem(`DATA_DIR: cannot use ${options.file} as a database: ${reason(error)}`, {
      cause: error,
    })
  }
  return {
    variable: 'DATA_DIR',
    dialect: sqliteDialect(living),
    columns: { bytes: 'blob', integer: 'integer' },
    holding: () => [],
    // Kysely hands the one connection out, so that no transaction is open when the thread gets the statements.
    runTogether: (db, statements) =>
      db.getExecutor().provideConnection(() => living().runTogether(statements)),
    sweep: sweepSqlite,
    close,
    crash: () => thread.crash(),
  }
}

async function openFolder(folder: string): Promise<{ release: () => void }> {
  try {
    await makeFolder(folder)
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(`DATA_DIR: cannot write to the folder ${folder}: ${reason(error)}`, {
      cause: error,
    })
  }
}

// Not by `recursive`: where the system makes nothing and says that the parent is missing, as in /proc, it tries
// for ever.
async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isThere) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  try {
    // It holds password hashes and everything that people write: nobody else's to read.
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    // Another server may have been faster.
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
