import type { RaisedHand } from '@wegpunkt/shared/workshop/hand'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type HandRow = Tables['raised_hand']

/** A hand that is up stays where it is in the queue. */
export const insertHand = async (db: Kysely<Tables>, row: HandRow): Promise<void> => {
  await db
    .insertInto('raised_hand')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'person_id']).doNothing())
    .execute()
}

/** Of one person, or of all; gives whose were up. */
export async function deleteHands(
  db: Kysely<Tables>,
  workshopId: string,
  persons?: readonly string[],
): Promise<string[]> {
  const gone = await db
    .deleteFrom('raised_hand')
    .where('workshop_id', '=', workshopId)
    .$if(persons !== undefined, (query) => query.where('person_id', 'in', persons ?? []))
    .returning('person_id')
    .execute()
  return gone.map(({ person_id }) => person_id)
}

/** Who has waited longest comes first. */
export async function handsIn(db: Kysely<Tables>, workshopId: string): Promise<RaisedHand[]> {
  const rows = await db
    .selectFrom('raised_hand')
    .innerJoin('person', 'person.id', 'raised_hand.person_id')
    .leftJoin('workshop_participant as part', (join) =>
      join
        .onRef('part.person_id', '=', 'person.id')
        .onRef('part.workshop_id', '=', 'raised_hand.workshop_id'),
    )
    .select(['person.id as person', 'person.name', 'raised_hand.raised_at as at'])
    .select(['person.department as own', 'part.id as part', 'part.department as said'])
    .where('raised_hand.workshop_id', '=', workshopId)
    .orderBy('raised_hand.raised_at')
    .orderBy('person.id')
    .execute()
  // Nobody has to say where they are from, and what they said as they came holds.
  return rows.map(({ own, part, said, ...row }) =>
    Object.assign(row, { department: (part === null ? own : said) || null }),
  )
}

export async function handOf(db: Kysely<Tables>, workshopId: string, person: string): Promise<number | null> {
  const row = await db
    .selectFrom('raised_hand')
    .select('raised_at')
    .where('workshop_id', '=', workshopId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.raised_at ?? null
}

/** All that are up anywhere, with the board they are up on. */
export const allHands = (db: Kysely<Tables>): Promise<(HandRow & { board_id: string })[]> =>
  db
    .selectFrom('raised_hand')
    .innerJoin('workshop', 'workshop.id', 'raised_hand.workshop_id')
    .selectAll('raised_hand')
    .select('workshop.board_id')
    .execute()
