import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '@wegpunkt/shared/assert-never'
import {
  type Answer,
  OPENING,
  type Outcome,
  type Question,
  type Statement,
  type ThreadOptions,
  type Work,
} from './messages.ts'

/** Statements kept prepared; the server has far fewer, apart from inserts of many rows. */
const MAX_PREPARED = 200
const BUSY_TIMEOUT_MS = 5_000
const MOVE_FROM_BYTES = 16 * 1024

const port = parentPort
if (!port) throw new Error('sqlite/worker.ts runs as a worker thread')

type Prepared = { readonly statement: StatementSync; readonly findsRows: boolean }

const nothing: Outcome = { rows: [], changes: null }
const prepared = new Map<string, Prepared>()
let db: DatabaseSync | null = null

answer(OPENING, () => {
  db = open(workerData as ThreadOptions)
  return nothing
})

port.on('message', ({ id, work }: Question) => {
  answer(id, () => outcomeOf(work))
  if (work.do === 'close') port.close()
})

// WAL with synchronous=FULL: a commit has reached the disk when it returns, so an acknowledged edit survives
// a loss of power. With NORMAL it would survive only the death of the process.
function open({ file, readsOnly }: ThreadOptions): DatabaseSync {
  if (readsOnly) return new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, readOnly: true })
  const opened = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
  // What is erased is gone from the file, and what a sweep keeps meanwhile (`sweep.ts`) never lies in one.
  opened.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
  return opened
}

function outcomeOf(work: Work): Outcome {
  switch (work.do) {
    case 'run':
      return run(work.statement)
    case 'run-together':
      return runTogether(work.statements)
    case 'close':
      return close()
    default:
      return assertNever(work)
  }
}

function run({ sql, parameters }: Statement): Outcome {
  if (!db) throw new Error('the database is not open')
  // SQLite rolls back by itself when the disk is full or fails; a second rollback would hide the reason.
  if (sql === 'rollback' && !db.isTransaction) return nothing
  const { statement, findsRows } = prepare(db, sql)
  if (findsRows) return { rows: statement.all(...parameters), changes: null }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}

function runTogether(statements: readonly Statement[]): Outcome {
  tell('begin immediate')
  try {
    for (const statement of statements) run(statement)
    tell('commit')
    return nothing
  } catch (error) {
    tell('rollback')
    throw error
  }
}

const tell = (sql: string): Outcome => run({ sql, parameters: [] })

function prepare(opened: DatabaseSync, sql: string): Prepared {
  const known = prepared.get(sql)
  if (known) {
    prepared.delete(sql)
    prepared.set(sql, known)
    return known
  }
  const statement = opened.prepare(sql)
  const made = { statement, findsRows: statement.columns().length > 0 }
  prepared.set(sql, made)
  if (prepared.size > MAX_PREPARED) {
    const [oldest] = prepared.keys()
    if (oldest !== undefined) prepared.delete(oldest)
  }
  return made
}

// Closing the last connection brings the write-ahead log into the file, so that a backup is one file.
function close(): Outcome {
  prepared.clear()
  db?.close()
  db = null
  return nothing
}

function answer(id: number, work: () => Outcome): void {
  const given = answerOf(id, work)
  port?.postMessage(given, given.ok ? movable(given.rows) : [])
}

/** What is handed over without being copied. For less than that, handing over takes longer than copying. */
function movable(rows: Outcome['rows']): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = []
  for (const row of rows)
    for (const value of Object.values(row))
      if (
        value instanceof Uint8Array &&
        value.byteLength >= MOVE_FROM_BYTES &&
        value.buffer instanceof ArrayBuffer
      )
        buffers.push(value.buffer)
  return buffers
}

function answerOf(id: number, work: () => Outcome): Answer {
  try {
    return { id, ok: true, ...work() }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
    return { id, ok: false, message, errcode, stack }
  }
}
