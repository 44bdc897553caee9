import type { ColumnDataType, CompiledQuery, Dialect, Kysely, RawBuilder } from 'kysely'
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
  /**
   * For what is large and only read: beside the one connection, where reading on it would hold up what is written.
   * It sees whatever is committed. Absent where the dialect has connections enough.
   */
  readonly reading?: Dialect
  readonly columns: ColumnTypes
  /**
   * By which a transaction holds boards until its end, always in the order of their ids: two servers that append
   * to the same boards would otherwise wait for each other in a circle. Nothing where there is one connection.
   */
  holding(db: Kysely<Tables>, boards: readonly string[]): readonly CompiledQuery[]
  /** Runs the statements in one transaction: all of them, or nothing. At once, where that saves time. */
  runTogether(db: Kysely<Tables>, statements: readonly CompiledQuery[]): Promise<void>
  /**
   * Removes from the database's files what was deleted from these tables. They are named so that each comes after
   * those that it refers to.
   */
  sweep(db: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<void>
  /** Called after Kysely has let go of its connections. */
  close(): Promise<void>
}
