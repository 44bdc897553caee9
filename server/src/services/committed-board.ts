import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { type RowText, keptKinds } from '../boards/rows-in.ts'
import { rowsSince } from '../storage/queries/board-rows.ts'
import { boardById } from '../storage/queries/boards.ts'
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

// Page by page, for the database has more to do; a row that changes meanwhile counts as it is in the end.
async function rowTexts(db: Kysely<Tables>, board: string): Promise<RowText[]> {
  const texts = new Map<string, RowText>()
  for (const kind of keptKinds) {
    for (let since = 0, rest = true; rest;) {
      const page = await rowsSince(db, board, { since, most: ROWS_PER_PAGE, kind })
      for (const { id, body } of page) texts.set(id, { id, kind, body })
      rest = page.length === ROWS_PER_PAGE
      since = page.at(-1)?.version ?? since
    }
  }
  return [...texts.values()]
}
