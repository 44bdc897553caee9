import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { CustomerContact } from '@wegpunkt/shared/workshop/choices'
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { Tables } from '../tables.ts'

export type GuestRow = Selectable<Tables['guest']>
type Device = Pick<GuestRow, 'workshop_id' | 'device_hash'>

export type NewGuest = Pick<GuestRow, 'workshop_id' | 'device_hash' | 'state' | 'is_named'> & {
  readonly id: string
  readonly workspaceId: string
  readonly name: string
  /** Empty: prefers not to say. */
  readonly department: string
  readonly locale: Locale
  readonly createdAt: number
  readonly customer_contact?: CustomerContact | null
}

/** No address that anybody can have or sign in with: the column asks for one that is nobody else's. */
const noEmail = (id: string): string => `guest:${id}`

export async function insertGuest(tx: Kysely<Tables>, guest: NewGuest): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: guest.id,
      workspace_id: guest.workspaceId,
      name: guest.name,
      email: noEmail(guest.id),
      password_hash: '',
      role: 'contributor',
      department: guest.department,
      locale: guest.locale,
      created_at: guest.createdAt,
      kind: 'guest',
    })
    .execute()
  const { workshop_id, device_hash, state, is_named, customer_contact } = guest
  await tx
    .insertInto('guest')
    .values({ person_id: guest.id, workshop_id, device_hash, state, is_named, customer_contact })
    .execute()
}

const guests = (db: Kysely<Tables>) =>
  db
    .selectFrom('guest')
    .innerJoin('person', 'person.id', 'guest.person_id')
    .selectAll('guest')
    .select(['person.name', 'person.department', 'person.created_at'])

export type NamedGuest = Awaited<ReturnType<ReturnType<typeof guests>['executeTakeFirstOrThrow']>>

export async function guestByDevice(db: Kysely<Tables>, of: Device): Promise<NamedGuest | null> {
  const row = await guests(db)
    .where('guest.workshop_id', '=', of.workshop_id)
    .where('guest.device_hash', '=', of.device_hash)
    .executeTakeFirst()
  return row ?? null
}

/** Who came first is first. */
export const guestsOf = (db: Kysely<Tables>, workshopId: string): Promise<NamedGuest[]> =>
  guests(db)
    .where('guest.workshop_id', '=', workshopId)
    .orderBy('person.created_at')
    .orderBy('person.id')
    .execute()

export async function countGuests(db: Kysely<Tables>, workshopId: string): Promise<number> {
  const row = await db
    .selectFrom('guest')
    .select((eb) => eb.fn.countAll().as('guests'))
    .where('workshop_id', '=', workshopId)
    .executeTakeFirstOrThrow()
  return Number(row.guests)
}

export const letIn = async (tx: Kysely<Tables>, person: string): Promise<void> => {
  await tx.updateTable('guest').set({ state: 'in' }).where('person_id', '=', person).execute()
}

/** Whether a device was turned away, and whether for good. */
export async function turnedAway(db: Kysely<Tables>, of: Device): Promise<{ isBanned: boolean } | null> {
  const row = await db
    .selectFrom('turned_away')
    .select('is_banned')
    .where('workshop_id', '=', of.workshop_id)
    .where('device_hash', '=', of.device_hash)
    .executeTakeFirst()
  return row ? { isBanned: row.is_banned === 1 } : null
}

export const turnAway = async (tx: Kysely<Tables>, of: Device, isBanned: boolean): Promise<void> => {
  const is_banned = isBanned ? 1 : 0
  await tx
    .insertInto('turned_away')
    .values({ workshop_id: of.workshop_id, device_hash: of.device_hash, is_banned })
    .onConflict((conflict) => conflict.columns(['workshop_id', 'device_hash']).doUpdateSet({ is_banned }))
    .execute()
}

export const forgiveDevice = async (tx: Kysely<Tables>, of: Device): Promise<void> => {
  await tx
    .deleteFrom('turned_away')
    .where('workshop_id', '=', of.workshop_id)
    .where('device_hash', '=', of.device_hash)
    .execute()
}

/** Ends the logins of all guests of a workshop, and names them. */
export async function deleteGuestLogins(tx: Kysely<Tables>, workshopId: string): Promise<string[]> {
  const ended = await tx
    .deleteFrom('login')
    .where('person_id', 'in', (eb) => ofWorkshop(eb, workshopId))
    .returning('public_id')
    .execute()
  return ended.map((login) => login.public_id)
}

const ofWorkshop = (eb: ExpressionBuilder<Tables, keyof Tables>, workshopId: string) =>
  eb.selectFrom('guest').select('guest.person_id').where('guest.workshop_id', '=', workshopId)

/** The guests of a workshop, or those alone who still wait; with their logins. */
export async function deleteGuestsOf(
  tx: Kysely<Tables>,
  workshopId: string,
  state?: GuestRow['state'],
): Promise<void> {
  await tx
    .deleteFrom('person')
    .where('id', 'in', (eb) =>
      ofWorkshop(eb, workshopId).$if(state !== undefined, (query) =>
        query.where('guest.state', '=', state ?? 'waiting'),
      ),
    )
    .execute()
}

/** The same of all workshops on a board. */
export const deleteGuestsOn = async (tx: Kysely<Tables>, boardId: string): Promise<void> => {
  await tx
    .deleteFrom('person')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('guest')
        .innerJoin('workshop', 'workshop.id', 'guest.workshop_id')
        .select('guest.person_id')
        .where('workshop.board_id', '=', boardId),
    )
    .execute()
}

/** The guests of a workshop who wrote rows beside the board, or comments. */
export async function guestsWithRows(db: Kysely<Tables>, workshopId: string): Promise<string[]> {
  const authorsOf = (table: 'board_row' | 'comment') =>
    db
      .selectFrom(table)
      .select('author')
      .distinct()
      .where('author', 'in', (eb) => ofWorkshop(eb, workshopId))
      .execute()
  const rows = [...(await authorsOf('board_row')), ...(await authorsOf('comment'))]
  return [...new Set(rows.flatMap(({ author }) => author ?? []))]
}

/** What guests of a workshop put onto the board is nobody's any more. */
export const forgetGuestAuthors = async (tx: Kysely<Tables>, workshopId: string): Promise<void> => {
  await tx
    .updateTable('contribution')
    .set({ author: null })
    .where('author', 'in', (eb) => ofWorkshop(eb, workshopId))
    .execute()
}
