import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { WorkshopRow } from './workshops.ts'

export type DoorRow = Pick<Tables['workshop_door'], 'is_open' | 'needs_approval'>

/** Of a workshop for which nobody has made a link yet. */
const SHUT: DoorRow = { is_open: 0, needs_approval: 0 }

export async function doorOf(db: Kysely<Tables>, workshopId: string): Promise<DoorRow> {
  const row = await db
    .selectFrom('workshop_door')
    .select(['is_open', 'needs_approval'])
    .where('workshop_id', '=', workshopId)
    .executeTakeFirst()
  return row ?? SHUT
}

/** Changes what is given. */
export async function setDoor(
  tx: Kysely<Tables>,
  workshopId: string,
  changes: Partial<DoorRow>,
): Promise<void> {
  await tx
    .insertInto('workshop_door')
    .values({ workshop_id: workshopId, ...SHUT, ...changes })
    .onConflict((conflict) => {
      const on = conflict.column('workshop_id')
      return Object.keys(changes).length > 0 ? on.doUpdateSet(changes) : on.doNothing()
    })
    .execute()
}

export const insertJoinLink = async (tx: Kysely<Tables>, link: Tables['join_link']): Promise<void> => {
  await tx.insertInto('join_link').values(link).execute()
}

export async function countJoinLinks(db: Kysely<Tables>, workshopId: string): Promise<number> {
  const row = await db
    .selectFrom('join_link')
    .select((eb) => eb.fn.countAll().as('links'))
    .where('workshop_id', '=', workshopId)
    .executeTakeFirstOrThrow()
  return Number(row.links)
}

export const deleteJoinLinks = async (tx: Kysely<Tables>, workshopId: string): Promise<void> => {
  await tx.deleteFrom('join_link').where('workshop_id', '=', workshopId).execute()
}

/** The workshop that a token or code opens, with its workspace; null for none. */
export async function workshopBehind(
  db: Kysely<Tables>,
  hash: string,
): Promise<(WorkshopRow & { workspaceId: string }) | null> {
  const row = await db
    .selectFrom('join_link')
    .innerJoin('workshop', 'workshop.id', 'join_link.workshop_id')
    .innerJoin('board', 'board.id', 'workshop.board_id')
    .selectAll('workshop')
    .select('board.workspace_id as workspaceId')
    .where((eb) => eb.or([eb('join_link.token_hash', '=', hash), eb('join_link.code_hash', '=', hash)]))
    .executeTakeFirst()
  return row ?? null
}
