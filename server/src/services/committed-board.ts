import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { type RowText, keptKinds } from '../boards/rows-in.ts'
import { boardById } from '../storage/queries/boards.ts'
import { everyRow } from '../storage/queries/every-row.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'

export type CommittedBoard = {
  readonly updates: readonly Uint8Array[]
  /** Of the kinds of which a snapshot keeps something. */
  readonly rows: readonly RowText[]
  /** The last update that is in it. */
  readonly seq: number
  readonly changedAt: number
}

/**
 * Everything of a board that is acknowledged by now: its updates are read at one moment, so that they end with one
 * of them. Throws `board-not-found`.
 */
export async function committedBoard(
  db: Kysely<Tables>,
  log: Pick<UpdateLog, 'load'>,
  me: Me,
  board: string,
): Promise<CommittedBoard> {
  const row = await boardById(db, me.workspace.id, board)
  if (!row) throw new Problem('board-not-found')
  const { rows: updates } = await log.load(board)
  return {
    updates: updates.map(({ bytes }) => bytes),
    rows: await rowTexts(db, board),
    seq: updates.at(-1)?.seq ?? 0,
    changedAt: row.updated_at,
  }
}

// A row that changes meanwhile counts as it is in the end.
async function rowTexts(db: Kysely<Tables>, board: string): Promise<RowText[]> {
  const texts: RowText[] = []
  for (const kind of keptKinds)
    for (const { id, body } of await everyRow(db, board, kind)) texts.push({ id, kind, body })
  return texts
}
