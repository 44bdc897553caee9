import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type ParkedRow = Tables['workshop_parked']

/** Parked again, because the answer was lost, it stays once. */
export const insertParked = async (tx: Kysely<Tables>, row: ParkedRow): Promise<void> => {
  await tx
    .insertInto('workshop_parked')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** In the order in which they were parked. */
export const parkedIn = (db: Kysely<Tables>, workshopId: string): Promise<ParkedRow[]> =>
  db
    .selectFrom('workshop_parked')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('position')
    .execute()

export const deleteParked = async (tx: Kysely<Tables>, id: string): Promise<void> => {
  await tx.deleteFrom('workshop_parked').where('id', '=', id).execute()
}
