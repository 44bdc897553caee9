import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { goneSince, rowsSince, rowsVersionOf } from '../storage/queries/board-rows.ts'
import { boardLockOf, personasByBoard } from '../storage/queries/boards.ts'
import { commentsVersionOf } from '../storage/queries/comments.ts'
import { countResultsOn } from '../storage/queries/workshop-secrets.ts'
import { activeWorkshopOn } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { asRow } from '../boards/stored-row.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'mustRead'>
  readonly most?: number
}

export type RowPages = ReturnType<typeof createRowPages>

/** The rows of a board, for whoever may read it. */
export const createRowPages = ({ db, boards, most = ROWS_PER_PAGE }: Parts) => ({
  /**
   * What has changed since a version, in the order in which it has; not more than a page. Who knows a version that
   * the board has not come to yet, as from before a backup was restored, gets all. Throws `board-not-found`.
   */
  async since(me: Me, board: string, known = 0): Promise<RowsPage> {
    await boards.mustRead(me, board)
    // First: whatever happens meanwhile is asked for again.
    const version = await rowsVersionOf(db, board)
    const since = known > version ? 0 : known
    const rows = await rowsSince(db, board, { since, most: most + 1 })
    // Who knows nothing has nothing to forget, but the log of decisions tells for ever that something stood in it.
    const gone = await goneSince(db, board, {
      since,
      most: most + 1,
      ...(since === 0 && { kind: 'decision' as const }),
    })
    const personas = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board })
    const versions = [...rows, ...gone].map((row) => row.version).toSorted((a, b) => a - b)
    const rest = versions.length > most
    const until = rest ? (versions[most - 1] ?? version) : Infinity
    const workshop = await activeWorkshopOn(db, board)
    return {
      since,
      version: rest ? Math.min(until, version) : version,
      rest,
      rows: rows.filter((row) => row.version <= until).map(asRow),
      gone: gone
        .filter((row) => row.version <= until)
        .map(({ kind, id, created_at }) => ({ kind, id, createdAt: new Date(created_at).toISOString() })),
      personas: personas.get(board) ?? [],
      workshop: workshop && { id: workshop.id, version: workshop.version },
      results: await countResultsOn(db, board),
      locked: await boardLockOf(db, board),
      comments: await commentsVersionOf(db, board),
    }
  },

  /** The first rows of a kind that have changed since a version. Throws `board-not-found`. */
  async ofKind(me: Me, board: string, kind: RowKind, since = 0): Promise<RowOf<RowKind>[]> {
    await boards.mustRead(me, board)
    return (await rowsSince(db, board, { since, most, kind })).map(asRow)
  },
})
