import { Problem } from '@wegpunkt/shared/http/problem'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Kysely } from 'kysely'
import { raiseRowsVersion } from '../storage/queries/board-rows.ts'
import { isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { OpenBoards } from './ports.ts'

type Parts = { readonly db: Kysely<Tables>; readonly openBoards: OpenBoards }

/** One transaction on the rows of a board. */
export type Writing = {
  readonly tx: Kysely<Tables>
  /** The version of the board under which the next row is written. */
  readonly next: (by?: number) => Promise<number>
}

export type RowWriter = ReturnType<typeof createRowWriter>

/** Changes rows, and tells everybody who has their board open once that is on disk. */
export const createRowWriter = ({ db, openBoards }: Parts) => ({
  /**
   * Nobody else changes rows of the board from the first `next` on. What throws changes nothing. Throws
   * `board-not-found` when the board is removed meanwhile.
   */
  async write<T>(
    board: string,
    kinds: readonly (RowKind | 'persona')[],
    work: (writing: Writing) => Promise<T>,
  ): Promise<T> {
    let version = 0
    const result = await db
      .transaction()
      .execute((tx) => work({ tx, next: async (by) => (version = await raiseRowsVersion(tx, board, by)) }))
      .catch((error: unknown) => {
        throw isOrphan(error) ? new Problem('board-not-found', {}, { cause: error }) : error
      })
    if (version > 0) openBoards.rowsChanged(board, { version, kinds })
    return result
  },

  /** The same for what several boards show, such as a persona; always in the order of their ids. */
  async writeOn(
    boardsOf: (tx: Kysely<Tables>) => Promise<readonly string[]>,
    kinds: readonly (RowKind | 'persona')[],
    work: (tx: Kysely<Tables>) => Promise<void>,
  ): Promise<void> {
    const told = await db.transaction().execute(async (tx) => {
      const boards = (await boardsOf(tx)).toSorted()
      const versions: (readonly [string, number])[] = []
      for (const board of boards) versions.push([board, await raiseRowsVersion(tx, board)])
      await work(tx)
      return versions
    })
    for (const [board, version] of told) openBoards.rowsChanged(board, { version, kinds })
  },
})
