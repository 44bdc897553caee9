import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import type { Backend } from '../backend.ts'
import { sqliteDialect } from './dialect.ts'
import { lockFolder } from './folder-lock.ts'
import type { ThreadOptions } from './messages.ts'
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
  const file = join(folder, DATABASE_FILE)
  const writer = new LivingThread({ file, readsOnly: false })
  const reader = new LivingThread({ file, readsOnly: true })
  const close = async (): Promise<void> => {
    try {
      await reader.close()
    } finally {
      // As the last connection, this one brings the write-ahead log into the file.
      await writer.close().finally(lock.release)
    }
  }
  try {
    await writer.now().run({ sql: 'select count(*) from sqlite_master', parameters: [] })
  } catch (error) {
    await close().catch(() => undefined)
    throw new StartProblem(`DATA_DIR: cannot use ${file} as a database: ${reason(error)}`, { cause: error })
  }
  return {
    variable: 'DATA_DIR',
    dialect: sqliteDialect(() => writer.now()),
    reading: sqliteDialect(() => reader.now()),
    columns: { bytes: 'blob', integer: 'integer' },
    holding: () => [],
    // Kysely hands the one connection out, so that no transaction is open when the thread gets the statements.
    runTogether: (db, statements) =>
      db.getExecutor().provideConnection(() => writer.now().runTogether(statements)),
    sweep: sweepSqlite,
    close,
    crash: () => writer.crash(),
  }
}

/** A thread that is begun when it is first asked for, and again when it has died. */
class LivingThread {
  readonly #options: ThreadOptions
  #thread: SqliteThread | null = null
  #isClosed = false

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  now(): SqliteThread {
    if (!this.#thread || (this.#thread.ended && !this.#isClosed))
      this.#thread = new SqliteThread(this.#options)
    return this.#thread
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#thread?.close()
  }

  async crash(): Promise<void> {
    await this.#thread?.crash()
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
