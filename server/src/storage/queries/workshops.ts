import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Tables } from '../tables.ts'
import { deleteGuestsOf } from './guests.ts'

export type WorkshopRow = Tables['workshop']
export type ParticipantRow = Selectable<Tables['workshop_participant']>
export type NewParticipant = Insertable<Tables['workshop_participant']>

const ROWS_PER_STATEMENT = 200
const ACTIVE = ['running', 'paused'] as const

/** Of a board, the last made first. */
export const workshopsOf = (db: Kysely<Tables>, boardId: string): Promise<WorkshopRow[]> =>
  db
    .selectFrom('workshop')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** A workshop on a board of this workspace. */
export async function workshopById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<WorkshopRow | null> {
  const row = await db
    .selectFrom('workshop')
    .innerJoin('board', 'board.id', 'workshop.board_id')
    .selectAll('workshop')
    .where('board.workspace_id', '=', workspaceId)
    .where('workshop.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function workshopNow(db: Kysely<Tables>, id: string): Promise<WorkshopRow | null> {
  return (await db.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * As it is now; nobody else changes it, nor adds to what is secret in it, until the transaction ends. Null when it is
 * gone.
 */
export async function lockWorkshop(tx: Kysely<Tables>, id: string): Promise<WorkshopRow | null> {
  const row = await tx
    .updateTable('workshop')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** The one that is running or paused on a board. */
export async function activeWorkshopOn(db: Kysely<Tables>, boardId: string): Promise<WorkshopRow | null> {
  const row = await db
    .selectFrom('workshop')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('status', 'in', ACTIVE)
    .executeTakeFirst()
  return row ?? null
}

export const activeWorkshops = (db: Kysely<Tables>): Promise<WorkshopRow[]> =>
  db.selectFrom('workshop').selectAll().where('status', 'in', ACTIVE).execute()

/** Those in which a reveal was begun and is not done, or so it seems: who asks looks closer. */
export const workshopsRevealing = (db: Kysely<Tables>): Promise<WorkshopRow[]> =>
  db.selectFrom('workshop').selectAll().where('body', 'like', '%"revealing"%').execute()

export async function countWorkshops(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('workshop')
    .select((eb) => eb.fn.countAll().as('workshops'))
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow()
  return Number(row.workshops)
}

export const insertWorkshop = async (tx: Kysely<Tables>, row: WorkshopRow): Promise<void> => {
  await tx.insertInto('workshop').values(row).execute()
}

type Changed = Pick<WorkshopRow, 'version' | 'status' | 'cap' | 'body'>

export const updateWorkshop = async (tx: Kysely<Tables>, id: string, changed: Changed): Promise<void> => {
  await tx.updateTable('workshop').set(changed).where('id', '=', id).execute()
}

/** With its guests, who are nowhere else. */
export const deleteWorkshop = async (tx: Kysely<Tables>, id: string): Promise<void> => {
  await deleteGuestsOf(tx, id)
  await tx.deleteFrom('workshop').where('id', '=', id).execute()
}

/** Who takes part already stays as they said. */
export const insertParticipant = async (tx: Kysely<Tables>, row: NewParticipant): Promise<void> => {
  await tx
    .insertInto('workshop_participant')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'person_id']).doNothing())
    .execute()
}

/** Of a workshop in which nobody takes part yet. */
export async function insertParticipants(tx: Kysely<Tables>, rows: readonly NewParticipant[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx
      .insertInto('workshop_participant')
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .execute()
}

/** Takes part as they say now. */
export const setParticipant = async (tx: Kysely<Tables>, row: NewParticipant): Promise<void> => {
  const { department, is_named, customer_contact = null } = row
  await tx
    .insertInto('workshop_participant')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['workshop_id', 'person_id']).doUpdateSet({ department, is_named, customer_contact }),
    )
    .execute()
}

export const removeParticipant = async (
  tx: Kysely<Tables>,
  workshopId: string,
  person: string,
): Promise<void> => {
  await tx
    .deleteFrom('workshop_participant')
    .where('workshop_id', '=', workshopId)
    .where('person_id', '=', person)
    .execute()
}

export async function participantIn(
  db: Kysely<Tables>,
  workshopId: string,
  person: string,
): Promise<ParticipantRow | null> {
  const row = await db
    .selectFrom('workshop_participant')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row ?? null
}

export const participantsOf = (db: Kysely<Tables>, workshopId: string): Promise<ParticipantRow[]> =>
  db
    .selectFrom('workshop_participant')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('id')
    .execute()

/** The workshops of a workspace in which a person is named, wherever in them. */
export const workshopsNaming = (
  db: Kysely<Tables>,
  workspaceId: string,
  person: string,
): Promise<WorkshopRow[]> =>
  db
    .selectFrom('workshop')
    .innerJoin('board', 'board.id', 'workshop.board_id')
    .selectAll('workshop')
    .where('board.workspace_id', '=', workspaceId)
    .where('workshop.body', 'like', `%${JSON.stringify(person)}%`)
    .execute()
