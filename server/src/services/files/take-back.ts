import type { Kysely } from 'kysely'
import type { Log } from '../../log.ts'
import { deleteBoard } from '../../storage/queries/boards.ts'
import { noteChore } from '../../storage/queries/chores.ts'
import { madeSoFar, strikeMade } from '../../storage/queries/file-imports.ts'
import { boardsWithPersona, deletePersona } from '../../storage/queries/personas.ts'
import type { Tables } from '../../storage/tables.ts'
import type { OpenBoards } from '../ports.ts'
import type { Sweeper } from '../sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly openBoards: Pick<OpenBoards, 'closed'>
  readonly sweeper: Pick<Sweeper, 'soon'>
}
type Made = { readonly boards: readonly string[]; readonly personas: readonly string[] }

/** Removes what an import has made that came to no end. */
export async function takeBack(
  { db, sweeper, openBoards }: Parts,
  job: string,
  { boards, personas }: Made,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const board of boards) await deleteBoard(tx, board)
    // Whoever has put one onto a board of theirs meanwhile keeps it.
    for (const id of personas) if ((await boardsWithPersona(tx, id)).length === 0) await deletePersona(tx, id)
    await strikeMade(tx, job)
    await noteChore(tx, 'sweep', Date.now())
  })
  sweeper.soon()
  for (const board of boards) await openBoards.closed(board)
}

/** What a server has left that was killed in the middle of an import. Before anybody is let in. */
export async function takeBackLeft(parts: Parts & { readonly log: Log }): Promise<void> {
  for (const [job, made] of Map.groupBy(await madeSoFar(parts.db), (row) => row.job)) {
    const idsOf = (wanted: 'board' | 'persona'): string[] =>
      made.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
    const [boards, personas] = [idsOf('board'), idsOf('persona')]
    await takeBack(parts, job, { boards, personas })
    parts.log.warn({ event: 'import-taken-back', boards }, 'took back an import that had been broken off')
  }
}
