import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { WorkshopPeopleList, WorkshopPerson } from '@wegpunkt/shared/http/join-routes'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { noteChore } from '../storage/queries/chores.ts'
import {
  type NamedGuest,
  deleteGuestLogins,
  deleteGuestsOf,
  guestsOf,
  letIn,
  turnAway,
} from '../storage/queries/guests.ts'
import { deleteLoginsOf } from '../storage/queries/logins.ts'
import { deletePerson, membersOf } from '../storage/queries/people.ts'
import {
  insertParticipant,
  lockWorkshop,
  participantsOf,
  removeParticipant,
} from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { forgetInWorkshops } from './forgotten-moderator.ts'
import { forgetInRows } from './forgotten-person.ts'
import type { LiveEvents } from './live-events.ts'
import type { OpenBoards, RowsChange } from './ports.ts'
import { newId } from './random-id.ts'
import type { Sweeper } from './sweeper.ts'
import type { WorkshopDoor } from './workshop-door.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly door: Pick<WorkshopDoor, 'mustModerate'>
  readonly openBoards: OpenBoards
  /** Who follows it on a phone. */
  readonly events: Pick<LiveEvents, 'present'>
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}
type What = 'admit' | 'refuse' | 'remove' | 'ban'
type Gone = { readonly logins: string[]; readonly changed: (RowsChange & { readonly board: string })[] }

export type Guests = ReturnType<typeof createGuests>

/** Those who take part in a workshop, and what its moderators do about its guests. */
export function createGuests({ db, door, openBoards, events, sweeper, log }: Parts) {
  const list = async (
    me: Me,
    { id, board_id }: { id: string; board_id: string },
  ): Promise<WorkshopPeopleList> => {
    const onBoard = openBoards.present(board_id).map((one) => one.id)
    const present = new Set([...onBoard, ...events.present(board_id)])
    const guests = await guestsOf(db, id)
    const names = new Map((await membersOf(db, me.workspace.id)).map((member) => [member.id, member.name]))
    const members = (await participantsOf(db, id)).flatMap(({ person_id, department }): WorkshopPerson[] => {
      const name = person_id === null ? undefined : names.get(person_id)
      if (person_id === null || name === undefined) return []
      const isPresent = present.has(person_id)
      return [{ id: person_id, name, department, isGuest: false, state: 'in', since: null, isPresent }]
    })
    return { present: present.size, people: [...guests.map((one) => asPerson(one, present)), ...members] }
  }

  /** Of two moderators who answer the same guest, the first one counts. */
  const admit = async (id: string, wanted: ReadonlySet<string>): Promise<void> => {
    await db.transaction().execute(async (tx) => {
      await lockWorkshop(tx, id)
      for (const guest of await guestsOf(tx, id)) {
        if (!wanted.has(guest.person_id) || guest.state !== 'waiting') continue
        await letIn(tx, guest.person_id)
        const { person_id, is_named, customer_contact } = guest
        const department = guest.department || null
        const participant = { id: newId(), workshop_id: id, person_id, department }
        await insertParticipant(tx, { ...participant, is_named, customer_contact })
      }
    })
  }

  /** Their person goes for good; what they said stays, with its department and without them. */
  const putOut = async (me: Me, id: string, guest: NamedGuest, what: What): Promise<Gone> =>
    await db.transaction().execute(async (tx) => {
      const person = guest.person_id
      const changed = await forgetInRows(tx, me.workspace.id, person)
      await lockWorkshop(tx, id)
      await turnAway(tx, guest, what === 'ban')
      // Who is gone is not waited for: they count neither among those who have spoken nor those who have not.
      await removeParticipant(tx, id, person)
      changed.push(...(await forgetInWorkshops(tx, me.workspace.id, person)))
      const logins = await deleteLoginsOf(tx, person, null)
      await deletePerson(tx, person)
      await noteChore(tx, 'sweep', Date.now())
      return { logins, changed }
    })

  const putOutAll = async (me: Me, id: string, wanted: ReadonlySet<string>, what: What): Promise<void> => {
    for (const guest of await guestsOf(db, id)) {
      if (!wanted.has(guest.person_id)) continue
      // Who was let in meanwhile is removed by who asks for that.
      if (what === 'refuse' && guest.state !== 'waiting') continue
      const { logins, changed } = await putOut(me, id, guest, what)
      for (const login of logins) openBoards.loginEnded(login)
      // Sockets that a ticket has opened have no login of their own.
      openBoards.rightsChanged(guest.person_id)
      for (const { board, ...change } of changed) openBoards.rowsChanged(board, change)
      sweeper.soon()
    }
  }

  return {
    /** Throws `workshop-not-found` and `not-allowed`. */
    async list(me: Me, id: string): Promise<WorkshopPeopleList> {
      return await list(me, await door.mustModerate(me, id))
    },

    /**
     * Those who are gone, and those who are no guests of the workshop, are left out. Logins and sockets of who is put
     * out end at once. Throws `workshop-not-found` and `not-allowed`.
     */
    async change(me: Me, id: string, what: What, people: readonly string[]): Promise<WorkshopPeopleList> {
      const row = await door.mustModerate(me, id)
      const wanted = new Set(people)
      if (what === 'admit') await admit(id, wanted)
      else await putOutAll(me, id, wanted, what)
      log.info({ event: `guests-${what}`, by: me.id, workshop: id, people: people.length }, 'changed guests')
      return await list(me, row)
    },

    /**
     * After the end of a workshop: its guests have no login any more, and of those who were never let in nothing stays.
     * That they may do nothing by then does not depend on this.
     */
    async dismiss(id: string): Promise<void> {
      const logins = await db.transaction().execute(async (tx) => {
        const ended = await deleteGuestLogins(tx, id)
        await deleteGuestsOf(tx, id, 'waiting')
        await noteChore(tx, 'sweep', Date.now())
        return ended
      })
      for (const login of logins) openBoards.loginEnded(login)
      sweeper.soon()
    },
  }
}

const asPerson = (
  { person_id, name, department, state, created_at }: NamedGuest,
  present: ReadonlySet<string>,
): WorkshopPerson => ({
  id: person_id,
  name,
  department: department || null,
  isGuest: true,
  state,
  since: created_at,
  isPresent: present.has(person_id),
})
