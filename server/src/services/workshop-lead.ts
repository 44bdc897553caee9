import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { isRefusal, next } from '@wegpunkt/shared/workshop/next'
import type { Asking } from '@wegpunkt/shared/workshop/refusal'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import { LEAST_TO_TELL } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { countsIn } from '../storage/queries/workshop-secrets.ts'
import type { WorkshopRow } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import type { Guests } from './guests.ts'
import { newId } from './random-id.ts'
import type { Reveals } from './reveals.ts'
import type { Snapshots } from './snapshots.ts'
import { asView, workshopIn } from './stored-workshop.ts'
import { peopleToGroup } from './workshop-groups.ts'
import type { WorkshopMarks } from './workshop-marks.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf' | 'roleOfMember'>
  readonly store: WorkshopStore
  readonly reveals: Reveals
  readonly snapshots: Pick<Snapshots, 'takeForAll'>
  readonly marks: Pick<WorkshopMarks, 'look'>
  readonly guests: Pick<Guests, 'dismiss'>
  readonly log: Log
}

export type WorkshopLead = ReturnType<typeof createWorkshopLead>

/** What moderators do to a workshop. What it may make of it is in `shared/src/workshop/next.ts`. */
export function createWorkshopLead({ db, boards, store, reveals, snapshots, marks, guests, log }: Parts) {
  /** Those who moderate it, and owners of the board. Whoever may moderate joins them first. */
  const mustBeAllowed = async (me: Me, row: WorkshopRow, command: WorkshopCommand): Promise<void> => {
    const role = await boards.roleOf(me, row.board_id)
    if (!can(role, 'workshop.run')) throw new Problem('not-allowed')
    if (command.do === 'hand-over') {
      const theirs = await boards.roleOfMember(me, row.board_id, command.to)
      if (!theirs || !can(theirs, 'workshop.run'))
        throw new Problem('invalid-input', { fields: [{ path: 'to', message: 'They may not moderate' }] })
    }
    if (command.do === 'moderate' || role === 'owner') return
    if (!isModerator(workshopIn(row), me.id)) throw new Problem('not-allowed')
  }

  /** The board before and after, for each of its personas. That there is no room for it stops no workshop. */
  const keepBoard = async (me: Me, row: WorkshopRow): Promise<void> => {
    const label = workshopIn(row).title
    await snapshots.takeForAll(me, row.board_id, label).catch((error: unknown) => {
      log.warn({ err: error, workshop: row.id }, 'the board could not be kept as it was at the start or end')
    })
  }

  /** Of one or two voices the others can tell whose an anonymous note is: that is for moderators to decide. */
  const mustBeMany = async ({ id, body }: WorkshopRow, command: WorkshopCommand): Promise<void> => {
    if (command.do !== 'reveal' || command.evenOfFew) return
    const run = workshopIn({ body }).runs.find((one) => one.id === command.run)
    if (!run?.isAnonymous || run.secrecy !== 'hidden') return
    const { voices } = await countsIn(db, { workshop_id: id, run_id: run.id })
    if (voices > 0 && voices < LEAST_TO_TELL)
      throw new Problem('workshop-refused', { detail: 'So few have spoken that others may guess who' })
  }

  return {
    /**
     * On disk when it resolves, everybody on the board is told, and their sockets ask again what they may do. A reveal
     * is complete then. Throws `workshop-not-found`, `not-allowed`, `invalid-input`, `workshop-refused`,
     * `workshop-running`, and what writing to the board throws.
     */
    async command(me: Me, id: string, command: WorkshopCommand): Promise<WorkshopView> {
      const row = await store.mustFind(me, id)
      await mustBeAllowed(me, row, command)
      await mustBeMany(row, command)
      let left: string | null = null
      const changed = await store.change(row, async (workshop, tx) => {
        left = workshop.run
        const asksForPeople = command.do === 'split' || command.do === 'deal'
        const people = asksForPeople ? await peopleToGroup(tx, id, workshop) : []
        return mustNext(workshop, command, { by: me.id, people })
      })
      log.info(
        { event: 'workshop-command', by: me.id, workshop: id, command: command.do },
        'changed a workshop',
      )
      if (workshopIn(changed).run !== left) await marks.look(me, changed, left)
      if (command.do === 'end') await guests.dismiss(id)
      if (command.do === 'start' || command.do === 'end') await keepBoard(me, changed)
      if (command.do !== 'reveal') return asView(changed, me)
      await reveals.finish(row, command.run)
      return asView(await store.mustFind(me, id), me)
    },
  }
}

function mustNext(
  workshop: Workshop,
  command: WorkshopCommand,
  asking: Pick<Asking, 'by' | 'people'>,
): Workshop {
  const result = next(workshop, command, { now: Date.now(), newRun: newId(), ...asking })
  if (isRefusal(result)) throw new Problem('workshop-refused', { detail: result.refused })
  return result
}
