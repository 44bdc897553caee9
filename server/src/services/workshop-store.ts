import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { deleteHands } from '../storage/queries/raised-hands.ts'
import {
  type WorkshopRow,
  activeWorkshopOn,
  lockWorkshop,
  updateWorkshop,
  workshopById,
} from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { OpenBoards } from './ports.ts'
import type { RowWriter } from './row-writer.ts'
import { workshopColumns, workshopIn } from './stored-workshop.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly writer: RowWriter
  readonly openBoards: Pick<OpenBoards, 'rightsChangedOn'>
}

/** Gives the workshop as it is to be, or null to leave it; may write more of what belongs to it. Throws to refuse. */
export type Change = (
  workshop: Workshop,
  tx: Kysely<Tables>,
  /** Of the board's rows, under which the workshop is written. */
  version: number,
) => Workshop | null | Promise<Workshop | null>

export type WorkshopStore = ReturnType<typeof createWorkshopStore>

/** Workshops in the database, and the one place that changes them. */
export const createWorkshopStore = ({ db, writer, openBoards }: Parts) => ({
  /** Throws `workshop-not-found`, the same for none as for another company's, and for one that is not a guest's own. */
  async mustFind(me: Me, id: string): Promise<WorkshopRow> {
    const isElsewhere = me.guest !== null && me.guest.workshop !== id
    const row = isElsewhere ? null : await workshopById(db, me.workspace.id, id)
    if (!row) throw new Problem('workshop-not-found')
    return row
  },

  /**
   * Nobody else changes the workshop meanwhile. Everybody on the board is told once it is on disk, and their sockets
   * ask again what they may do where that has changed. Throws `workshop-not-found`, and `workshop-running` where
   * another one is on.
   */
  async change(
    { id, board_id: board }: Pick<WorkshopRow, 'id' | 'board_id'>,
    by: Change,
  ): Promise<WorkshopRow> {
    let isOther = false
    const changed = await writer.write(board, ['workshop'], async ({ tx, next }) => {
      const version = await next()
      const row = await lockWorkshop(tx, id)
      if (!row) throw new Problem('workshop-not-found')
      const workshop = await by(workshopIn(row), tx, version)
      if (!workshop) return row
      const columns = { version, ...workshopColumns(workshop) }
      const active = isActive(workshop) ? await activeWorkshopOn(tx, board) : null
      if (active && active.id !== id) throw new Problem('workshop-running')
      await updateWorkshop(tx, id, columns)
      if (workshop.status === 'ended') await deleteHands(tx, id)
      isOther = columns.cap !== row.cap
      return { ...row, ...columns }
    })
    if (isOther) openBoards.rightsChangedOn(board)
    return changed
  },
})
