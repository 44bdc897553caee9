import { sql } from 'kysely'
import { type CustomTypesConfig, Pool, types } from 'pg'
import type { Log } from '../../log.ts'
import { StartProblem } from '../../start-problem.ts'
import type { Backend } from '../backend.ts'
import { postgresDialect } from './dialect.ts'

const MAX_CONNECTIONS = 10
const CONNECT_TIMEOUT_MS = 5_000

export type PostgresOptions = { url: string; log: Log }

/** PostgreSQL through a pool. Throws StartProblem when the database does not answer. */
export async function openPostgres({ url, log }: PostgresOptions): Promise<Backend> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'wegpunkt',
    types: { getTypeParser: parserOf },
  })
  // A connection that breaks is replaced. Without listeners, on the pool for idle ones and on each for those in
  // use, it would end the process.
  const broke = (error: Error): void => log.warn({ err: error }, 'a database connection broke')
  pool.on('error', broke)
  pool.on('connect', (client) => client.on('error', broke))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new StartProblem(`DATABASE_URL: PostgreSQL at ${placeOf(url)} does not answer: ${reason}`, {
      cause: error,
    })
  }
  return {
    variable: 'DATABASE_URL',
    dialect: postgresDialect(pool),
    columns: { bytes: 'bytea', integer: 'bigint' },
    holding: (db, boards) => [
      // Not `for update`: that would wait for whoever inserts a row that refers to the board, such as a long import.
      db.selectFrom('board').select('id').where('id', 'in', boards).orderBy('id').forNoKeyUpdate().compile(),
    ],
    runTogether: (db, statements) =>
      db.transaction().execute(async (tx) => {
        for (const statement of statements) await tx.executeQuery(statement)
      }),
    // Writes each table to a new file. It may not run in a transaction.
    sweep: async (db, tables) => {
      for (const table of tables) await sql.raw(`vacuum full "${table}"`).execute(db)
    },
    // Kysely has ended the pool, which is its own.
    close: async () => {},
  }
}

// int8 as a number: all of ours fit into 2^53. bytea as plain Uint8Array, as SQLite gives it.
const parserOf: CustomTypesConfig['getTypeParser'] = (oid, format) => {
  if (oid === types.builtins.INT8) return Number
  const parse = types.getTypeParser(oid, format)
  if (oid !== types.builtins.BYTEA) return parse
  return (raw: string) => {
    const { buffer, byteOffset, byteLength } = parse(raw) as Buffer
    return new Uint8Array(buffer, byteOffset, byteLength)
  }
}

/** Host and database of a URL without user and password, fit for a log. */
function placeOf(url: string): string {
  const parsed = URL.parse(url)
  return `${parsed?.host || 'the local socket'}${parsed?.pathname ?? ''}`
}
