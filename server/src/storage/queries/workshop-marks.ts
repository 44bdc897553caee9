import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type MarkRow = Tables['workshop_mark']
export type ElementRow = Tables['workshop_element']

const ROWS_PER_STATEMENT = 200

/** What was remembered first stays. */
export const insertMark = async (tx: Kysely<Tables>, row: MarkRow): Promise<void> => {
  await tx
    .insertInto('workshop_mark')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'at']).doNothing())
    .execute()
}

export async function markAt(
  db: Kysely<Tables>,
  workshopId: string,
  at: MarkRow['at'],
): Promise<MarkRow | null> {
  const row = await db
    .selectFrom('workshop_mark')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('at', '=', at)
    .executeTakeFirst()
  return row ?? null
}

/** An element that is noted already stays where it is, unless a reveal knows better. */
export async function noteElements(
  tx: Kysely<Tables>,
  { workshop_id, run_id }: Pick<ElementRow, 'workshop_id' | 'run_id'>,
  elements: readonly string[],
  by: 'look' | 'reveal',
): Promise<void> {
  for (let i = 0; i < elements.length; i += ROWS_PER_STATEMENT)
    await tx
      .insertInto('workshop_element')
      .values(
        elements.slice(i, i + ROWS_PER_STATEMENT).map((element_id) => ({ workshop_id, run_id, element_id })),
      )
      .onConflict((conflict) => {
        const known = conflict.columns(['workshop_id', 'element_id'])
        return by === 'reveal' ? known.doUpdateSet({ run_id }) : known.doNothing()
      })
      .execute()
}

export const elementsNoted = (db: Kysely<Tables>, workshopId: string): Promise<ElementRow[]> =>
  db
    .selectFrom('workshop_element')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('element_id')
    .execute()
