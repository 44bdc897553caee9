import { can } from '@wegpunkt/shared/access/roles'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Hands } from '@wegpunkt/shared/http/companion-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { HandCommand } from '@wegpunkt/shared/workshop/hand'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { allHands, deleteHands, handOf, handsIn, insertHand } from '../storage/queries/raised-hands.ts'
import { type WorkshopRow, lockWorkshop } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { takeContribution } from './contribution-allowance.ts'
import type { LiveEvents } from './live-events.ts'
import type { OpenBoards } from './ports.ts'
import { mustBeThere } from './still-there.ts'
import type { WorkshopStore } from './workshop-store.ts'

/** Who locks the phone for a moment keeps the place in the queue. */
const KEPT_WITHOUT_MS = 120_000

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly events: Pick<LiveEvents, 'handsChanged' | 'present'>
  readonly openBoards: Pick<OpenBoards, 'present'>
  readonly attempts: Attempts
}

export type WorkshopHands = ReturnType<typeof createWorkshopHands>

/** Who asks to speak. Moderators see all hands in their order; everybody else their own. */
export function createWorkshopHands({ db, boards, store, events, openBoards, attempts }: Parts) {
  /** Since when somebody with a raised hand has been neither on the board nor on its page for phones. */
  const missing = new Map<string, number>()

  const list = async (me: Me, row: WorkshopRow): Promise<Hands> => {
    const mayRun = can(await boards.roleOf(me, row.board_id), 'workshop.run')
    const queue = mayRun ? await handsIn(db, row.id) : null
    return { now: Date.now(), own: await handOf(db, row.id, me.id), queue }
  }

  const raise = async (me: Me, { id, board_id: board }: WorkshopRow): Promise<void> => {
    const role = await boards.roleOf(me, board)
    // By their own role, too: where a phase lets one only look on, one has to ask.
    if (!can(role, 'note.contribute') && !can(me.role, 'note.contribute')) throw new Problem('not-allowed')
    takeContribution(attempts, me.id)
    await db.transaction().execute(async (tx) => {
      const now = await lockWorkshop(tx, id)
      if (!now) throw new Problem('workshop-not-found')
      if (!isActive(now)) throw new Problem('workshop-refused', { detail: 'It is not running' })
      await mustBeThere(tx, me)
      await insertHand(tx, { workshop_id: id, person_id: me.id, raised_at: Date.now() })
    })
    events.handsChanged(board, id, [me.id])
  }

  const lower = async ({ id, board_id: board }: WorkshopRow, persons?: readonly string[]): Promise<void> => {
    const gone = await deleteHands(db, id, persons)
    if (gone.length > 0) events.handsChanged(board, id, gone)
  }

  const mustRun = async (me: Me, row: WorkshopRow): Promise<void> => {
    if (!can(await boards.roleOf(me, row.board_id), 'workshop.run')) throw new Problem('not-allowed')
  }

  return {
    /** Throws `workshop-not-found`. */
    list: async (me: Me, id: string): Promise<Hands> => await list(me, await store.mustFind(me, id)),

    /** Throws `workshop-not-found`, `not-allowed`, `workshop-refused` and `too-many-requests`. */
    async command(me: Me, id: string, command: HandCommand): Promise<Hands> {
      const row = await store.mustFind(me, id)
      switch (command.do) {
        case 'raise':
          await raise(me, row)
          break
        case 'lower':
          if ((command.person ?? me.id) !== me.id) await mustRun(me, row)
          takeContribution(attempts, me.id)
          await lower(row, [command.person ?? me.id])
          break
        case 'lower-all':
          await mustRun(me, row)
          await lower(row)
          break
        default:
          assertNever(command)
      }
      return await list(me, row)
    },

    /** Lowers the hands of those who have left. */
    async forgetAbsent(now: number): Promise<void> {
      const hands = await allHands(db)
      const there = new Map(
        [...new Set(hands.map(({ board_id }) => board_id))].map((board) => {
          const onBoard = openBoards.present(board).map(({ id }) => id)
          return [board, new Set([...onBoard, ...events.present(board)])] as const
        }),
      )
      const gone = hands.filter(({ board_id, workshop_id, person_id }) => {
        const key = `${workshop_id} ${person_id}`
        if (there.get(board_id)?.has(person_id)) return void missing.delete(key)
        const since = missing.get(key) ?? now
        missing.set(key, since)
        return now - since >= KEPT_WITHOUT_MS
      })
      const known = new Set(hands.map(({ workshop_id, person_id }) => `${workshop_id} ${person_id}`))
      for (const key of missing.keys()) if (!known.has(key)) missing.delete(key)
      for (const { workshop_id: id, board_id, person_id } of gone) {
        await deleteHands(db, id, [person_id])
        events.handsChanged(board_id, id, [person_id])
      }
    },
  }
}
