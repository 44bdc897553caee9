import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type Chore = Tables['chore']['name']

/**
 * In the transaction that makes the work due, after everything else that it locks: two that lock the same in another
 * order would wait for each other.
 */
export const noteChore = async (tx: Kysely<Tables>, name: Chore, now: number): Promise<void> => {
  const values = { name, due_at: now }
  await tx
    .insertInto('chore')
    .values(values)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ due_at: now }))
    .execute()
}

export async function isDue(db: Kysely<Tables>, name: Chore): Promise<boolean> {
  const row = await db.selectFrom('chore').select('name').where('name', '=', name).executeTakeFirst()
  return row !== undefined
}

/** Before the work is begun: what becomes due meanwhile is due again. */
export const strikeChore = async (db: Kysely<Tables>, name: Chore): Promise<void> => {
  await db.deleteFrom('chore').where('name', '=', name).execute()
}
