import { withoutPerson } from '@wegpunkt/shared/workshop/group'
import type { Kysely } from 'kysely'
import { raiseRowsVersion, rowsBy, updateRow } from '../storage/queries/board-rows.ts'
import { forgetGuestAuthors, guestsWithRows } from '../storage/queries/guests.ts'
import { type WorkshopRow, updateWorkshop } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { forgetGuestsInComments } from './comment-erasure.ts'
import { forgetInRows } from './forgotten-person.ts'
import type { RowsChange } from './ports.ts'
import { workshopColumns, workshopIn } from './stored-workshop.ts'

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

/**
 * The same of some guests of a workshop that goes on. They are looked for as authors, in its groups and in comments: nothing
 * else may name somebody who has no account, and looking through all that is written took seconds for a crowd.
 */
export async function forgetGuestsIn(
  tx: Kysely<Tables>,
  { id, board_id: board, ...row }: WorkshopRow,
  persons: readonly string[],
): Promise<(RowsChange & { readonly board: string })[]> {
  const written = await rowsBy(tx, board, persons)
  const workshop = workshopIn(row)
  const groups = persons.reduce(withoutPerson, workshop.groups)
  const isGrouped = workshop.groups.some(({ people }) => people.some((one) => persons.includes(one)))
  const commented = await forgetGuestsInComments(tx, board, persons)
  if (written.length === 0 && !isGrouped) return commented
  const version = await raiseRowsVersion(tx, board, written.length + 1)
  for (const [i, { id: of }] of written.entries())
    await updateRow(tx, of, { author: null, version: version - 1 - i })
  if (isGrouped) await updateWorkshop(tx, id, { version, ...workshopColumns({ ...workshop, groups }) })
  const kinds = [...new Set(written.map(({ kind }) => kind)), ...(isGrouped ? (['workshop'] as const) : [])]
  return [...commented, { board, version, kinds }]
}
