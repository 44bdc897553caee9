import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartProblem } from '../../start-problem.ts'

/**
 * Makes sure that one server uses a data folder: an exclusive lock on an empty file beside the database.
 * The system lets go of it when the process ends, however it ends, so nothing is left over after a kill.
 * The database file itself stays unlocked, for `sqlite3 .backup`.
 */
export function lockFolder(folder: string): { release: () => void } {
  const lock = new DatabaseSync(join(folder, 'wegpunkt.lock'))
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new StartProblem(`DATA_DIR: another server is already running on ${folder}`, { cause: error })
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close()
    },
  }
}
