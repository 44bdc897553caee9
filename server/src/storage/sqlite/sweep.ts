import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Writes the tables anew, so that nothing of what was deleted is left in the file. `secure_delete` zeroes what is
 * deleted where it lies; but where SQLite has moved rows from page to page before, older copies stay in the gaps of
 * pages, about one in a thousand. What is not in these tables (boards, pictures) costs nothing.
 */
export async function sweepSqlite(db: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<void> {
  await mustHoldTogether(db, tables)
  await db.transaction().execute(async (tx) => {
    const run = (text: string): Promise<unknown> => sql.raw(text).execute(tx)
    for (const table of tables)
      await run(`create temp table "kept_${table}" as select * from main."${table}"`)
    for (const table of tables.toReversed()) await run(`delete from main."${table}"`)
    for (const table of tables) await run(`insert into main."${table}" select * from temp."kept_${table}"`)
    for (const table of tables) await run(`drop table temp."kept_${table}"`)
  })
  // What was there before lies in the write-ahead log until that is begun anew.
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

/** Throws where a table refers to one of these and is none: its rows would be deleted along and not come back. */
async function mustHoldTogether(db: Kysely<Tables>, tables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string; refersTo: string }>`
    select m.name as name, f."table" as "refersTo"
    from sqlite_master m join pragma_foreign_key_list(m.name) f
    where m.type = 'table'`.execute(db)
  const torn = rows.find(({ name, refersTo }) => tables.includes(refersTo) && !tables.includes(name))
  if (torn) throw new Error(`${torn.name} refers to ${torn.refersTo} and has to be swept with it`)
}
