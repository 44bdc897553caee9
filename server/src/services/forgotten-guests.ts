import type { Kysely } from 'kysely'
import { forgetGuestAuthors, guestsWithRows } from '../storage/queries/guests.ts'
import type { Tables } from '../storage/tables.ts'
import { forgetInRows } from './forgotten-person.ts'
import type { RowsChange } from './ports.ts'

/**
 * Takes the guests of a workshop, who are about to go with it, out of all that they wrote; it stays. Gives the boards
 * that show it.
 */
export async function forgetGuests(
  tx: Kysely<Tables>,
  workspaceId: string,
  workshop: string,
): Promise<(RowsChange & { readonly board: string })[]> {
  const changes = []
  for (const guest of await guestsWithRows(tx, workshop))
    changes.push(...(await forgetInRows(tx, workspaceId, guest)))
  await forgetGuestAuthors(tx, workshop)
  return changes
}
