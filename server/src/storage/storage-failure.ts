import { isPostgresOrphan, postgresFailure } from './postgres/failure.ts'
import { isSqliteOrphan, sqliteFailure } from './sqlite/failure.ts'

/** Why the world failed. `duplicate` alone is about the data: a key or unique value exists already. */
export type StorageFailure = 'duplicate' | 'full' | 'read-only' | 'busy' | 'unreachable' | 'broken'

/** What kind of failure of the database an error is, or null when it is none: then we are wrong. */
export function storageFailure(error: unknown): StorageFailure | null {
  return sqliteFailure(error) ?? postgresFailure(error)
}

/** Whether an insert or update met a unique value that somebody else was first to take. */
export const isDuplicate = (error: unknown): boolean => storageFailure(error) === 'duplicate'

/** Whether an insert refers to a row that is gone, such as a board that somebody removed meanwhile. */
export const isOrphan = (error: unknown): boolean => isSqliteOrphan(error) || isPostgresOrphan(error)
