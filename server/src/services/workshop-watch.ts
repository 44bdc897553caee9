import { standIn } from '@wegpunkt/shared/workshop/stand-in'
import { isActive } from '@wegpunkt/shared/workshop/workshop'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { moderatorsOn } from '../storage/queries/people.ts'
import { type WorkshopRow, activeWorkshops } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { OpenBoards } from './ports.ts'
import { workshopIn } from './stored-workshop.ts'
import { dealToLate, regroup } from './workshop-groups.ts'
import type { WorkshopHands } from './workshop-hands.ts'
import type { WorkshopStore } from './workshop-store.ts'

const LOOK_EVERY_MS = 10_000
/** Who reloads the page or changes trains is back before that. */
const GONE_AFTER_MS = 60_000

type Parts = {
  readonly db: Kysely<Tables>
  readonly store: Pick<WorkshopStore, 'change'>
  readonly openBoards: Pick<OpenBoards, 'present'>
  readonly hands: Pick<WorkshopHands, 'forgetAbsent'>
  readonly log: Log
}

export type WorkshopWatch = ReturnType<typeof createWorkshopWatch>

/**
 * Sees to it that a workshop whose lead is gone is led by somebody else (METHOD.md M42), and that whoever came late has
 * a group.
 */
export function createWorkshopWatch({ db, store, openBoards, hands, log }: Parts) {
  /** Since when the lead of a workshop has not been there. */
  const missing = new Map<string, { readonly lead: string | null; readonly since: number }>()
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()

  const lookAt = async (row: WorkshopRow, now: number): Promise<void> => {
    const known = workshopIn(row)
    const { lead } = known
    const present = new Set(openBoards.present(row.board_id).map(({ id }) => id))
    const moderators = await moderatorsOn(db, row.board_id)
    const there = {
      present,
      able: new Set(moderators.map(({ id }) => id)),
      owners: moderators.flatMap(({ id, isOwner }) => (isOwner ? [id] : [])),
    }
    if (lead !== null && present.has(lead) && there.able.has(lead)) return void missing.delete(row.id)
    const absent = missing.get(row.id)
    const since = absent?.lead === lead ? absent.since : now
    missing.set(row.id, { lead, since })
    // Where nobody leads, whoever comes back is waited for by all.
    if (lead !== null && now - since < GONE_AFTER_MS) return
    if (standIn(known, there, now) === known) return
    const changed = await store.change(row, (workshop) => {
      const next = isActive(workshop) && workshop.lead === lead ? standIn(workshop, there, now) : workshop
      return next === workshop ? null : next
    })
    const next = workshopIn(changed)
    if (next.lead !== lead)
      log.info({ event: 'workshop-led', workshop: row.id, from: lead, to: next.lead }, 'a lead was gone')
  }

  const look = async (now = Date.now()): Promise<void> => {
    const rows = await activeWorkshops(db)
    for (const id of missing.keys()) if (!rows.some((row) => row.id === id)) missing.delete(id)
    for (const row of rows) {
      await lookAt(row, now)
      await regroup(db, store, row)
      await dealToLate(db, store, row)
    }
    await hands.forgetAbsent(now)
  }

  return {
    look,

    begin(): void {
      timer ??= setInterval(() => {
        looking = looking
          .then(() => look())
          .catch((error: unknown) => log.warn({ err: error }, 'it could not be seen who leads workshops'))
      }, LOOK_EVERY_MS)
      timer.unref()
    },

    async close(): Promise<void> {
      if (timer) clearInterval(timer)
      timer = null
      await looking
    },
  }
}
