import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, CLOSE, OPENING, type Question, type ThreadOptions, type Value } from './messages.ts'

/** Statements kept prepared; the server has far fewer, apart from inserts of many rows. */
const MAX_PREPARED = 200
const BUSY_TIMEOUT_MS = 5_000

const port = parentPort
if (!port) throw new Error('sqlite/worker.ts runs as a worker thread')

const prepared = new Map<string, StatementSync>()
let db: DatabaseSync | null = null

answer(OPENING, () => {
  db = open(workerData as ThreadOptions)
  return { rows: [], changes: null }
})

port.on('message', ({ id, sql, parameters }: Question) => {
  answer(id, () => (sql === CLOSE ? close() : run(sql, parameters)))
  if (sql === CLOSE) port.close()
})

// WAL with synchronous=FULL: a commit has reached the disk when it returns, so an acknowledged edit survives
// a loss of power. With NORMAL it would survive only the death of the process.
function open({ file }: ThreadOptions): DatabaseSync {
  const opened = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
  return opened
}

type Outcome = { rows: readonly Record<string, Value>[]; changes: number | null }

function run(sql: string, parameters: readonly Value[]): Outcome {
  if (!db) throw new Error('the database is not open')
  // SQLite rolls back by itself when the disk is full or fails; a second rollback would hide the reason.
  if (sql === 'rollback' && !db.isTransaction) return { rows: [], changes: null }
  const statement = prepare(db, sql)
  if (statement.columns().length > 0) {
    const rows = statement.all(...parameters) as Record<string, Value>[]
    return { rows, changes: null }
  }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}

function prepare(open: DatabaseSync, sql: string): StatementSync {
  const known = prepared.get(sql)
  if (known) {
    prepared.delete(sql)
    prepared.set(sql, known)
    return known
  }
  const statement = open.prepare(sql)
  prepared.set(sql, statement)
  if (prepared.size > MAX_PREPARED) {
    const [oldest] = prepared.keys()
    if (oldest !== undefined) prepared.delete(oldest)
  }
  return statement
}

// Closing the last connection brings the write-ahead log into the file, so that a backup is one file.
function close(): Outcome {
  prepared.clear()
  db?.close()
  db = null
  return { rows: [], changes: null }
}

function answer(id: number, work: () => Outcome): void {
  port?.postMessage(outcomeOf(id, work))
}

function outcomeOf(id: number, work: () => Outcome): Answer {
  try {
    return { id, ok: true, ...work() }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
    return { id, ok: false, message, errcode, stack }
  }
}
