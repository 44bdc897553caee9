import { postgresFailure } from './postgres/failure.ts'
import { sqliteFailure } from './sqlite/failure.ts'

/** Why the world failed. `duplicate` alone is about the data: a key or unique value exists already. */
export type StorageFailure = 'duplicate' | 'full' | 'read-only' | 'busy' | 'unreachable' | 'broken'

/** What kind of failure of the database an error is, or null when it is none: then we are wrong. */
export function storageFailure(error: unknown): StorageFailure | null {
  return sqliteFailure(error) ?? postgresFailure(error)
}

/** Whether an insert or update met a unique value that somebody else was first to take. */
export const isDuplicate = (error: unknown): boolean => storageFailure(error) === 'duplicate'
