import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { StartProblem } from '../start-problem.ts'
import type { Backend, ColumnTypes } from './backend.ts'
import { first } from './migrations/0001-first.ts'
import { partsAndOwners } from './migrations/0002-parts-and-owners.ts'
import { assets } from './migrations/0003-assets.ts'
import { journeyRows } from './migrations/0004-journey-rows.ts'
import { snapshots } from './migrations/0005-snapshots.ts'
import { workshops } from './migrations/0006-workshops.ts'
import { guests } from './migrations/0007-guests.ts'
import { raisedHands } from './migrations/0008-raised-hands.ts'
import { protocols } from './migrations/0009-protocols.ts'
import { formerDepartments } from './migrations/0010-former-departments.ts'
import { rowBytes } from './migrations/0011-row-bytes.ts'
import { attention } from './migrations/0012-attention.ts'
import { links } from './migrations/0014-links.ts'
import { comments } from './migrations/0016-comments.ts'
import { fileImports } from './migrations/0017-file-imports.ts'
import { linkDeviceGroups } from './migrations/0018-link-device-groups.ts'
import { saidAt } from './migrations/0019-said-at.ts'
import type { Tables } from './tables.ts'

/** In order; the name is what the database remembers. 0013 and 0015 never were: a number below the last is never used. */
const migrations = (columns: ColumnTypes): Record<string, Migration> => ({
  '0001-first': first(columns),
  '0002-parts-and-owners': partsAndOwners(columns),
  '0003-assets': assets(columns),
  '0004-journey-rows': journeyRows(columns),
  '0005-snapshots': snapshots(columns),
  '0006-workshops': workshops(columns),
  '0007-guests': guests(columns),
  '0008-raised-hands': raisedHands(columns),
  '0009-protocols': protocols(columns),
  '0010-former-departments': formerDepartments(columns),
  '0011-row-bytes': rowBytes(columns),
  '0012-attention': attention(),
  '0014-links': links(columns),
  '0016-comments': comments(columns),
  '0017-file-imports': fileImports(),
  '0018-link-device-groups': linkDeviceGroups(columns),
  '0019-said-at': saidAt(columns),
})

/**
 * Brings the tables to what this version expects, all or nothing. Several servers may start at once.
 * Throws StartProblem when that fails, as on a full disk, or when a newer version has written to the database.
 */
export async function migrate(
  db: Kysely<Tables>,
  { columns, variable }: Pick<Backend, 'columns' | 'variable'>,
): Promise<void> {
  const known = migrations(columns)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (await isFromNewerVersion(db, known)) {
    throw new StartProblem(
      `${variable}: the database belongs to a newer version of Wegpunkt; start that version`,
      {
        cause: error,
      },
    )
  }
  const failed =
    results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first step'
  const reason = error instanceof Error ? error.message : String(error)
  throw new StartProblem(`${variable}: the database could not be brought up to date (${failed}): ${reason}`, {
    cause: error,
  })
}

async function isFromNewerVersion(db: Kysely<Tables>, known: Record<string, Migration>): Promise<boolean> {
  const executed = await sql<{
    name: string
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return executed.rows.some(({ name }) => !(name in known))
}
