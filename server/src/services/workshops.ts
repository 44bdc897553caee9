import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopSummary, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_WORKSHOPS_PER_BOARD } from '@wegpunkt/shared/limits'
import type { WorkshopFormat } from '@wegpunkt/shared/workshop/choices'
import type { PhaseInput } from '@wegpunkt/shared/workshop/phase'
import { templateFor } from '@wegpunkt/shared/workshop/templates/workshop-templates'
import { plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import { isActive, isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { noteChore } from '../storage/queries/chores.ts'
import {
  type WorkshopRow,
  countWorkshops,
  deleteWorkshop,
  insertWorkshop,
  lockWorkshop,
  workshopsOf,
} from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { changedAgenda, newAgenda } from './agenda.ts'
import type { Boards } from './boards.ts'
import { forgetGuests } from './forgotten-guests.ts'
import type { OpenBoards } from './ports.ts'
import { newId } from './random-id.ts'
import type { RowWriter } from './row-writer.ts'
import { asSummary, asView, workshopColumns, workshopIn } from './stored-workshop.ts'
import type { Sweeper } from './sweeper.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf' | 'mustRead'>
  readonly writer: RowWriter
  readonly store: WorkshopStore
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly openBoards: Pick<OpenBoards, 'rowsChanged'>
  readonly log: Log
}
type NewWorkshop = {
  readonly title: string
  readonly format: WorkshopFormat
  readonly phases?: readonly PhaseInput[] | undefined
}
type Changes = { readonly title?: string | undefined; readonly phases?: readonly PhaseInput[] | undefined }

export type Workshops = ReturnType<typeof createWorkshops>

/** The workshops of boards, as they are prepared and looked at. */
export function createWorkshops({ db, boards, writer, store, sweeper, openBoards, log }: Parts) {
  const mustModerate = async (me: Me, row: WorkshopRow): Promise<void> => {
    const role = await boards.roleOf(me, row.board_id)
    if (!can(role, 'workshop.run')) throw new Problem('not-allowed')
    if (role !== 'owner' && !isModerator(workshopIn(row), me.id)) throw new Problem('not-allowed')
  }

  return {
    /** Throws `board-not-found`. */
    async list(
      me: Me,
      board: string,
    ): Promise<{ now: number; active: WorkshopView | null; workshops: WorkshopSummary[] }> {
      await boards.mustRead(me, board)
      const rows = await workshopsOf(db, board)
      const active = rows.find(isActive)
      return { now: Date.now(), active: active ? asView(active, me) : null, workshops: rows.map(asSummary) }
    },

    /** Throws `workshop-not-found`. */
    async get(me: Me, id: string): Promise<WorkshopView> {
      return asView(await store.mustFind(me, id), me)
    },

    /** Whoever creates it leads it. Throws `board-not-found`, `not-allowed`, `invalid-input` and `workshops-full`. */
    async create(me: Me, board: string, { title, format, phases }: NewWorkshop): Promise<WorkshopView> {
      if (!can(await boards.roleOf(me, board), 'workshop.run')) throw new Problem('not-allowed')
      const wanted =
        phases ??
        templateFor(format, me.locale).phases.map((phase) => Object.assign({ focus: onBoard }, phase))
      const workshop = plannedWorkshop(
        { title, format, phases: newAgenda(wanted, format) },
        me.id,
        Date.now(),
      )
      const row = await writer.write(board, ['workshop'], async ({ tx, next }) => {
        const version = await next()
        if ((await countWorkshops(tx, board)) >= MAX_WORKSHOPS_PER_BOARD) throw new Problem('workshops-full')
        const made = { id: newId(), board_id: board, version, created_at: Date.now() }
        await insertWorkshop(tx, { ...made, ...workshopColumns(workshop) })
        return { ...made, ...workshopColumns(workshop) }
      })
      log.info(
        { event: 'workshop-created', by: me.id, board, workshop: row.id, format },
        'created a workshop',
      )
      return asView(row, me)
    },

    /** Throws `workshop-not-found`, `not-allowed`, `invalid-input` and `workshop-refused`. */
    async change(me: Me, id: string, { title, phases }: Changes): Promise<WorkshopView> {
      const row = await store.mustFind(me, id)
      await mustModerate(me, row)
      const changed = await store.change(row, (workshop) => {
        if (workshop.status === 'ended') throw new Problem('workshop-refused', { detail: 'It has ended' })
        return {
          ...workshop,
          ...(title !== undefined && { title }),
          ...(phases && { phases: changedAgenda(workshop, phases) }),
        }
      })
      return asView(changed, me)
    },

    /** Throws `workshop-not-found`, `not-allowed`, and `workshop-running` for one that is on. */
    async remove(me: Me, id: string): Promise<void> {
      const row = await store.mustFind(me, id)
      await mustModerate(me, row)
      const told = await writer.write(row.board_id, ['workshop'], async ({ tx, next }) => {
        await next()
        const now = await lockWorkshop(tx, id)
        if (!now) return []
        // What a phase has locked is not unlocked by removing what it belongs to.
        if (isActive(workshopIn(now))) throw new Problem('workshop-running')
        const changed = await forgetGuests(tx, me.workspace.id, id)
        await deleteWorkshop(tx, id)
        await noteChore(tx, 'sweep', Date.now())
        return changed
      })
      for (const { board, ...change } of told) openBoards.rowsChanged(board, change)
      sweeper.soon()
      log.info(
        { event: 'workshop-removed', by: me.id, board: row.board_id, workshop: id },
        'removed a workshop',
      )
    },
  }
}

const onBoard = { on: 'board' } as const
