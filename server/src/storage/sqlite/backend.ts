import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import type { Backend } from '../backend.ts'
import { sqliteDialect } from './dialect.ts'
import { lockFolder } from './folder-lock.ts'
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
    await thread.run('select count(*) from sqlite_master', [])
  } catch (error) {
    await close().catch(() => undefined)
    throw new StartProblem(`DATA_DIR: cannot use ${options.file} as a database: ${reason(error)}`, {
      cause: error,
    })
  }
  return {
    dialect: sqliteDialect(living),
    columns: { bytes: 'blob', integer: 'integer' },
    locking: (query) => query,
    close,
    crash: () => thread.crash(),
  }
}

async function openFolder(folder: string): Promise<{ release: () => void }> {
  try {
    // It holds password hashes and everything that people write: nobody else's to read.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(`DATA_DIR: cannot write to the folder ${folder}: ${reason(error)}`, {
      cause: error,
    })
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
