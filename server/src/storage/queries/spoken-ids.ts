import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

const IDS_PER_STATEMENT = 500

/** Which of these a comment, a workshop, a run or a parked line is called already, on whatever board. */
export async function takenSpokenIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let at = 0; at < ids.length; at += IDS_PER_STATEMENT) {
    const some = ids.slice(at, at + IDS_PER_STATEMENT)
    for (const table of ['comment', 'workshop', 'workshop_parked'] as const) {
      const rows = await db.selectFrom(table).select('id').where('id', 'in', some).execute()
      for (const { id } of rows) taken.add(id)
    }
    const runs = await db.selectFrom('workshop_result').select('run_id').where('run_id', 'in', some).execute()
    for (const { run_id } of runs) taken.add(run_id)
  }
  return taken
}
