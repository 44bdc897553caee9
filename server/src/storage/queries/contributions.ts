import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type ContributionRow = Tables['contribution']

const ROWS_PER_STATEMENT = 200

/** Whose the element is now: of the one who named it first. */
export async function claimElement(
  db: Kysely<Tables>,
  { board_id, element_id, author }: ContributionRow,
): Promise<string | null> {
  await db
    .insertInto('contribution')
    .values({ board_id, element_id, author })
    .onConflict((conflict) => conflict.columns(['board_id', 'element_id']).doNothing())
    .execute()
  return (await contributionOn(db, board_id, element_id))?.author ?? null
}

export const insertContributions = async (
  tx: Kysely<Tables>,
  rows: readonly ContributionRow[],
): Promise<void> => {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    await tx
      .insertInto('contribution')
      .values(rows.slice(i, i + ROWS_PER_STATEMENT))
      .onConflict((conflict) => conflict.columns(['board_id', 'element_id']).doNothing())
      .execute()
}

export async function contributionOn(
  db: Kysely<Tables>,
  boardId: string,
  elementId: string,
): Promise<ContributionRow | null> {
  const row = await db
    .selectFrom('contribution')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('element_id', '=', elementId)
    .executeTakeFirst()
  return row ?? null
}

/** The elements of a board that are somebody's. */
export async function elementsOf(db: Kysely<Tables>, boardId: string, author: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contribution')
    .select('element_id')
    .where('board_id', '=', boardId)
    .where('author', '=', author)
    .orderBy('element_id')
    .execute()
  return rows.map(({ element_id }) => element_id)
}

/** Whose the elements of a board are, where that is known. */
export async function authorsOn(db: Kysely<Tables>, boardId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('contribution')
    .select(['element_id', 'author'])
    .where('board_id', '=', boardId)
    .execute()
  return new Map(rows.flatMap(({ element_id, author }) => (author === null ? [] : [[element_id, author]])))
}

/**
 * Takes a person out of everything that is theirs in workshops; what they said stays. `nobody` is whose it is where
 * voices are counted: an id of no person.
 */
export async function forgetAuthor(tx: Kysely<Tables>, person: string, nobody: string): Promise<void> {
  await tx.updateTable('contribution').set({ author: null }).where('author', '=', person).execute()
  await tx.updateTable('workshop_secret').set({ author: nobody }).where('author', '=', person).execute()
  await tx.updateTable('workshop_parked').set({ author: null }).where('author', '=', person).execute()
  await tx
    .updateTable('workshop_participant')
    .set({ person_id: null, is_named: 0 })
    .where('person_id', '=', person)
    .execute()
}
