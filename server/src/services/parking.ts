import { createHash } from 'node:crypto'
import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Parked, ParkedInput } from '@wegpunkt/shared/http/protocol-routes'
import { MAX_PARKED } from '@wegpunkt/shared/limits'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import { deleteParked, insertParked, parkedIn } from '../storage/queries/workshop-parked.ts'
import type { WorkshopRow } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Allowance, Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { takeContribution } from './contribution-allowance.ts'
import { mustBeThere } from './still-there.ts'
import type { Sweeper } from './sweeper.ts'
import type { WorkshopStore } from './workshop-store.ts'

/** Of one person, also where it is not stored whose it is: nobody fills the places of all. */
const PARKED = { burst: 20, secondsEach: 30 } satisfies Allowance

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf' | 'roleOfMember'>
  readonly store: WorkshopStore
  readonly attempts: Attempts
  readonly sweeper: Pick<Sweeper, 'soon'>
}

export type Parking = ReturnType<typeof createParking>

/** What a workshop puts aside for later. Everybody sees it at once, and never whose it is. */
export function createParking({ db, boards, store, attempts, sweeper }: Parts) {
  const list = async (me: Me, row: WorkshopRow): Promise<Parked[]> => {
    const mayTidy = can(await boards.roleOf(me, row.board_id), 'workshop.run')
    return (await parkedIn(db, row.id)).map(({ id, run_id, author, element_id, body }) => ({
      id,
      run: run_id,
      text: body,
      element: element_id,
      mayRemove: mayTidy || author === me.id,
    }))
  }

  return {
    /** Throws `workshop-not-found`. */
    async list(me: Me, id: string): Promise<Parked[]> {
      return await list(me, await store.mustFind(me, id))
    },

    /**
     * In whatever phase, also one in which one only looks on. Throws `workshop-not-found`, `not-allowed`,
     * `workshop-refused` once it has ended, `rows-full` and `too-many-requests`.
     */
    async park(me: Me, id: string, { key, text, element }: ParkedInput): Promise<Parked[]> {
      const row = await store.mustFind(me, id)
      // Whatever the phase lets them do on the board.
      const role = me.guest ? me.role : await boards.roleOfMember(me, row.board_id, me.id)
      if (!role || !can(role, 'note.contribute')) throw new Problem('not-allowed')
      takeContribution(attempts, me.id)
      const parked = idFor(id, me.id, key)
      // Asked again, because the answer was lost: nobody needs to hear of it.
      if ((await parkedIn(db, id)).some((one) => one.id === parked)) return await list(me, row)
      attempts.take(`parked ${id} ${me.id}`, PARKED)
      await store.change(row, async (workshop, tx, version) => {
        await mustBeThere(tx, me)
        if (workshop.status === 'ended') throw new Problem('workshop-refused', { detail: 'It has ended' })
        if ((await parkedIn(tx, id)).length >= MAX_PARKED)
          throw new Problem('rows-full', { detail: `At most ${MAX_PARKED} are parked` })
        const run = currentRun(workshop)
        await insertParked(tx, {
          id: parked,
          workshop_id: id,
          position: version,
          run_id: run?.id ?? null,
          author: run?.isAnonymous ? null : me.id,
          element_id: element ?? null,
          body: text ?? '',
        })
        return workshop
      })
      return await list(me, row)
    },

    /** One's own, or as a moderator any. What is gone already is gone. Throws `workshop-not-found`, `not-allowed`. */
    async remove(me: Me, id: string, parked: string): Promise<void> {
      const row = await store.mustFind(me, id)
      const found = (await list(me, row)).find((one) => one.id === parked)
      if (!found) return
      if (!found.mayRemove) throw new Problem('not-allowed')
      takeContribution(attempts, me.id)
      await store.change(row, async (workshop, tx) => {
        await deleteParked(tx, parked)
        await noteChore(tx, 'sweep', Date.now())
        return workshop
      })
      sweeper.soon()
    },
  }
}

/** The same for whoever asks again; a random key tells nothing of who asked. */
const idFor = (workshop: string, author: string, key: string): string =>
  createHash('sha256').update(`${workshop} ${author} ${key}`).digest('base64url').slice(0, 20)
