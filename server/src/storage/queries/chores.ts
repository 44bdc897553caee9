import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type Chore = Tables['chore']['name']

/**
 * In the transaction that makes the work due, after everything else that it locks: two that lock the same in another
 * order would wait for each other. What is due already is told from what it was, so that work under way is done again.
 */
export const noteChore = async (tx: Kysely<Tables>, name: Chore, now: number): Promise<void> => {
  const values = { name, due_at: now }
  await tx
    .insertInto('chore')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ due_at: eb('chore.due_at', '+', 1) })),
    )
    .execute()
}

/** Since when something is to be done; null when nothing is. Whoever notes it again makes it due since later. */
export async function dueSince(db: Kysely<Tables>, name: Chore): Promise<number | null> {
  const row = await db.selectFrom('chore').select('due_at').where('name', '=', name).executeTakeFirst()
  return row?.due_at ?? null
}

/** Once it is done: unless it has become due again since it was begun. */
export const strikeChore = async (db: Kysely<Tables>, name: Chore, since: number): Promise<void> => {
  await db.deleteFrom('chore').where('name', '=', name).where('due_at', '=', since).execute()
}
