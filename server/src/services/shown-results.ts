import type { RunResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Kysely } from 'kysely'
import { resultsOn } from '../storage/queries/workshop-secrets.ts'
import { workshopsOf } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { storedResult } from './stored-result.ts'
import { workshopIn } from './stored-workshop.ts'

/** What the reveals of all workshops of a board have shown, in the order in which their runs began. */
export async function shownResults(
  db: Kysely<Tables>,
  board: string,
): Promise<{ readonly workshop: string; readonly result: RunResult }[]> {
  const begun = (await workshopsOf(db, board))
    .map((row) => ({ id: row.id, workshop: workshopIn(row) }))
    .toSorted((a, b) => (a.workshop.startedAt ?? 0) - (b.workshop.startedAt ?? 0))
  const stored = Map.groupBy(await resultsOn(db, board), ({ workshop_id }) => workshop_id)
  return begun.flatMap(({ id, workshop: { runs } }) => {
    const results = new Map((stored.get(id) ?? []).map(({ run_id, body }) => [run_id, body]))
    return runs.flatMap((run) => {
      const body = results.get(run.id)
      return body === undefined ? [] : [{ workshop: id, result: storedResult(body) }]
    })
  })
}
