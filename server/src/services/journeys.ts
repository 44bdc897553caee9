import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Journey } from '@wegpunkt/shared/http/journey-routes'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Kysely } from 'kysely'
import { lastDays, rowsOfKinds } from '../storage/queries/board-rows.ts'
import { boardsOf, personasByBoard } from '../storage/queries/boards.ts'
import type { Tables } from '../storage/tables.ts'
import { asRow } from '../boards/stored-row.ts'

const KINDS = ['team', 'journey', 'nps', 'review'] as const satisfies readonly RowKind[]

export type Journeys = ReturnType<typeof createJourneys>

/** What is known of all journeys of a workspace side by side (METHOD.md M32, M46–M48). */
export const createJourneys = (db: Kysely<Tables>) => ({
  /** The last changed first, as the boards are. */
  async list(me: Me): Promise<Journey[]> {
    const of = me.workspace.id
    const [boards, personas, stored, evidence] = await Promise.all([
      boardsOf(db, of),
      personasByBoard(db, { workspaceId: of }),
      rowsOfKinds(db, of, KINDS),
      lastDays(db, of, 'evidence'),
    ])
    const byBoard = Map.groupBy(stored, (row) => row.board_id)
    return boards.map(({ id, title }) => {
      const rows = (byBoard.get(id) ?? []).map(asRow)
      const due = rows.flatMap((row) => (row.kind === 'review' && row.element === null ? row.reviewBy : []))
      return {
        board: id,
        title,
        personas: personas.get(id) ?? [],
        team: rows.filter((row): row is RowOf<'team'> => row.kind === 'team'),
        status: rows.find((row): row is RowOf<'journey'> => row.kind === 'journey')?.status ?? 'planned',
        nps: rows.filter((row): row is RowOf<'nps'> => row.kind === 'nps'),
        // The next one counts.
        reviewBy: due.toSorted()[0] ?? null,
        lastEvidence: evidence.get(id) ?? null,
      }
    })
  },
})
