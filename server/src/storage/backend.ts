import type { ColumnDataType, CompiledQuery, Dialect, Kysely, RawBuilder, SelectQueryBuilder } from 'kysely'
import type { Tables } from './tables.ts'

type ColumnType = ColumnDataType | RawBuilder<unknown>

/** Column types that the databases name differently. */
export type ColumnTypes = {
  bytes: ColumnType
  /** Whole numbers up to 2^53: times, sequence numbers, checksums. */
  integer: ColumnType
}

/** What a database has to bring along; everything above speaks Kysely. */
export interface Backend {
  /** The variable that says where it is, for an operator who has to act. */
  readonly variable: 'DATA_DIR' | 'DATABASE_URL'
  readonly dialect: Dialect
  readonly columns: ColumnTypes
  /** Makes a query in a transaction hold its rows until the end; nothing to do where there is one connection. */
  readonly locking: <From extends keyof Tables, Row>(
    query: SelectQueryBuilder<Tables, From, Row>,
  ) => SelectQueryBuilder<Tables, From, Row>
  /** Runs the statements in one transaction: all of them, or nothing. At once, where that saves time. */
  runTogether(db: Kysely<Tables>, statements: readonly CompiledQuery[]): Promise<void>
  /** Called after Kysely has let go of its connections. */
  close(): Promise<void>
}
