import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqliteThread } from './thread.ts'

/** Kysely on a database thread. There is one connection; Kysely itself hands it out to one at a time. */
export const sqliteDialect = (thread: () => SqliteThread): Dialect => ({
  createDriver: () => sqliteDriver(thread),
  createAdapter: () => new TransactionalSqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})

/** A migration that fails half-way leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

// Acquiring and releasing must never throw: Kysely would keep its lock on the connection for ever.
function sqliteDriver(thread: () => SqliteThread): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changes } = await thread().run(query)
      const result = { rows: rows as Row[] }
      return changes === null ? result : { ...result, numAffectedRows: BigInt(changes) }
    },
    streamQuery() {
      throw new Error('streaming is not offered by this database')
    },
  }
  const tell = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    // Immediate: a transaction that reads first and writes later could otherwise fail half-way as busy.
    beginTransaction: () => tell('begin immediate'),
    commitTransaction: () => tell('commit'),
    rollbackTransaction: () => tell('rollback'),
    destroy: () => thread().close(),
  }
}
