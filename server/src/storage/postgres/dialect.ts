import { CompiledQuery, type Dialect, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'

/** Kysely on a pool, with commits that have reached the disk when they return. */
export const postgresDialect = (pool: Pool): Dialect =>
  new PostgresDialect({
    pool,
    // A server may be set to acknowledge before the disk has it. Stronger settings of a cluster are kept.
    onCreateConnection: async (connection) => {
      await connection.executeQuery(
        CompiledQuery.raw(
          `select set_config('synchronous_commit', 'on', false)
           where current_setting('synchronous_commit') in ('off', 'local')`,
        ),
      )
    },
  })
