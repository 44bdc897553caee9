import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '../../log.ts'
import { openDatabase } from '../database.ts'
import { DATABASE_FILE } from '../sqlite/backend.ts'

let made: Promise<Buffer> | null = null

/**
 * Puts a database with all tables and nothing in them into a folder: each process migrates once. That migrating works
 * is tried where it is the subject, from nothing and from each version.
 */
export async function putMigrated(folder: string): Promise<void> {
  made ??= migrated()
  await writeFile(join(folder, DATABASE_FILE), await made)
}

async function migrated(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  const database = await openDatabase({ dataDir: folder, log: silentLog })
  // Closed, it is one file.
  await database.close()
  const file = await readFile(join(folder, DATABASE_FILE))
  await rm(folder, { recursive: true })
  return file
}
