import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { isTaken } from '@wegpunkt/shared/journey/ownership'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { Kysely } from 'kysely'
import { measuresOwnedBy } from '../storage/queries/board-rows.ts'
import { membersOf } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import type { Rows } from './rows.ts'
import { asRow } from '../boards/stored-row.ts'

type Parts = { readonly db: Kysely<Tables>; readonly boards: Pick<Boards, 'roleOf'>; readonly rows: Rows }
type Measure = RowOf<'measure'>

export type Measures = ReturnType<typeof createMeasures>

/** Who answers for a measure: that is taken on, or agreed to, and never just given to somebody (METHOD.md M37). */
export const createMeasures = ({ db, boards, rows }: Parts) => ({
  /**
   * "I'll take this on", also in place of somebody who was only asked. Throws `not-allowed`, `row-not-found`, and
   * `measure-taken` when somebody else was faster.
   */
  async take(me: Me, board: string, id: string): Promise<Measure> {
    if (!can(await boards.roleOf(me, board), 'measure.take')) throw new Problem('not-allowed')
    return await rows.edit(me, { board, kind: 'measure' }, id, {
      may: (_, measure) => {
        if (measure.owner !== me.id && isTaken(measure)) throw new Problem('measure-taken')
      },
      given: ['owner'],
      after: (before) => ({ ...before, owner: me.id }),
    })
  },

  /** Notes the yes of somebody outside, who cannot say it here. Throws `not-allowed` and `row-not-found`. */
  async accept(me: Me, board: string, id: string): Promise<Measure> {
    const mayEdit = can(await boards.roleOf(me, board), 'board.edit')
    const isMember = await memberTest(db, me)
    return await rows.edit(me, { board, kind: 'measure' }, id, {
      may: (_, { owner }) => {
        const isOutside = owner !== null && !isMember(owner)
        if (owner === null || (owner !== me.id && !(isOutside && mayEdit))) throw new Problem('not-allowed')
      },
      given: [],
      after: (before) => before,
      set: ({ status }) => ({
        ownership: 'accepted' as const,
        status: status === 'idea' ? 'chosen' : status,
      }),
    })
  },

  /** Nobody owns it any more. Throws `not-allowed` for a measure of somebody else, and `row-not-found`. */
  async decline(me: Me, board: string, id: string): Promise<Measure> {
    const mayEdit = can(await boards.roleOf(me, board), 'board.edit')
    return await rows.edit(me, { board, kind: 'measure' }, id, {
      may: (_, { owner }) => {
        if (owner !== me.id && !(owner !== null && mayEdit)) throw new Problem('not-allowed')
      },
      given: ['owner'],
      after: (before) => ({ ...before, owner: null }),
    })
  },

  /** One's own on all boards, the first due first, those without a day last. */
  async ofMine(me: Me): Promise<(Measure & { board: { id: string; title: string } })[]> {
    const stored = await measuresOwnedBy(db, me.workspace.id, me.id)
    return stored
      .map((row) => {
        const board = { id: row.board_id, title: row.boardTitle }
        return Object.assign(asRow(row) as Measure, { board })
      })
      .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  },
})

async function memberTest(db: Kysely<Tables>, me: Me): Promise<(id: string) => boolean> {
  const members = new Set((await membersOf(db, me.workspace.id)).map(({ id }) => id))
  return (id) => members.has(id)
}
