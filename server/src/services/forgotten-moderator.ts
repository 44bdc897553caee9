import { attentionWithout } from '@wegpunkt/shared/workshop/attention'
import { withoutPerson } from '@wegpunkt/shared/workshop/group'
import { standIn } from '@wegpunkt/shared/workshop/stand-in'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import type { Kysely } from 'kysely'
import { raiseRowsVersion } from '../storage/queries/board-rows.ts'
import { forgetAuthor } from '../storage/queries/contributions.ts'
import { updateWorkshop, workshopsNaming } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { RowsChange } from './ports.ts'
import { workshopColumns, workshopIn } from './stored-workshop.ts'

/** Takes a person out of all workshops of their workspace. What they said stays. Gives the boards that show it. */
export async function forgetInWorkshops(
  tx: Kysely<Tables>,
  workspaceId: string,
  person: string,
): Promise<(RowsChange & { readonly board: string })[]> {
  const rows = await workshopsNaming(tx, workspaceId, person)
  const changes: (RowsChange & { board: string })[] = []
  // In order, so that no two who change several boards wait for each other.
  for (const row of rows.toSorted((a, b) => (a.board_id < b.board_id ? -1 : 1))) {
    const version = await raiseRowsVersion(tx, row.board_id)
    const workshop = without(workshopIn(row), person)
    await updateWorkshop(tx, row.id, { version, ...workshopColumns(workshop) })
    changes.push({ board: row.board_id, version, kinds: ['workshop'] })
  }
  await forgetAuthor(tx, person)
  return changes
}

function without(workshop: Workshop, person: string): Workshop {
  const nobody = { present: new Set<string>(), owners: [], able: new Set<string>() }
  // Whoever else moderates is found as they are there: until then it pauses and unlocks nothing.
  const led = workshop.lead === person ? standIn(workshop, nobody, Date.now()) : workshop
  const other = (id: string | null): string | null => (id === person ? null : id)
  return {
    ...led,
    lead: other(led.lead),
    groups: withoutPerson(led.groups, person),
    attention: attentionWithout(led.attention, person),
    moderators: led.moderators.filter((one) => one.person !== person),
    handOvers: led.handOvers.map(({ at, from, to, why }) => ({ at, from: other(from), to: other(to), why })),
  }
}
