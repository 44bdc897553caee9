import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { AtDoor } from '@wegpunkt/shared/http/join-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { MAX_GUESTS_PER_WORKSHOP } from '@wegpunkt/shared/limits'
import type { CustomerContact } from '@wegpunkt/shared/workshop/choices'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type NamedGuest,
  countGuests,
  forgiveDevice,
  guestByDevice,
  insertGuest,
  turnedAway,
} from '../storage/queries/guests.ts'
import { doorOf, workshopBehind } from '../storage/queries/join-links.ts'
import { personById } from '../storage/queries/people.ts'
import { type WorkshopRow, insertParticipant, lockWorkshop } from '../storage/queries/workshops.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { countWrongLink, limitCodes, limitJoins } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { mustBeDepartment } from './departments.ts'
import { hashJoinCode, isJoinCode } from './join-code.ts'
import { hashSecret, newId } from './random-id.ts'
import { workshopIn } from './stored-workshop.ts'

type Parts = { readonly db: Kysely<Tables>; readonly attempts: Attempts; readonly log: Log }

/** Who stands at a door: by which link or code, with which device, from where, and signed in as whom. */
export type Visitor = {
  readonly link: string
  /** The secret of the device, of which only a hash is stored. */
  readonly device: string
  readonly address: string
  readonly me: Me | null
}
export type Introduction = {
  readonly name: string
  readonly department: string | null
  readonly isNamed: boolean
  readonly customerContact: CustomerContact | null
  readonly locale: Locale
}

export type Joining = ReturnType<typeof createJoining>

/** People who join a workshop without an account. They are nobody before they are let in and it has begun. */
export function createJoining({ db, attempts, log }: Parts) {
  const place = (workshop: Pick<WorkshopRow, 'id'>, { device }: Visitor) => ({
    workshop_id: workshop.id,
    device_hash: hashSecret(`${workshop.id} ${device}`),
  })

  /**
   * Throws `join-link-not-found`, the same for no such link as for that of a workshop that has ended, and
   * `too-many-requests`.
   */
  const mustLeadSomewhere = async (visitor: Visitor) => {
    const { link, address } = visitor
    const isCode = isJoinCode(link)
    const found = await workshopBehind(db, isCode ? hashJoinCode(link) : hashSecret(link))
    const isKnown = found !== null && (await guestByDevice(db, place(found, visitor))) !== null
    // What others of the same room mistype keeps nobody out who has been let in.
    const succeeded = isCode && !isKnown ? limitCodes(attempts, address) : () => {}
    if (!found || found.status === 'ended') {
      if (!isCode) countWrongLink(attempts, address)
      // Never what was typed: it may be the code of another workshop with one letter wrong.
      log.warn({ event: 'join-refused', address, isCode }, 'a link or code to join by opens nothing')
      throw new Problem('join-link-not-found')
    }
    succeeded()
    return found
  }

  /** Who is known there may come back, whatever the door says by now. Throws `join-link-not-found`. */
  const look = async (on: Kysely<Tables>, workshop: Behind, visitor: Visitor): Promise<Seen> => {
    const at = place(workshop, visitor)
    const [guest, away, door] = [
      await guestByDevice(on, at),
      await turnedAway(on, at),
      await doorOf(on, workshop.id),
    ]
    if (door.is_open === 0 && !guest && !away && !isMember(visitor)) throw new Problem('join-link-not-found')
    const isPlanned = workshop.status === 'planned'
    const atDoor: AtDoor = {
      title: workshopIn(workshop).title,
      isPlanned,
      needsApproval: door.needs_approval === 1,
      state: guest ? stateOf(guest, isPlanned) : away ? (away.isBanned ? 'banned' : 'refused') : 'new',
      name: guest?.name ?? null,
      departments: (await departmentsOf(on, workshop.workspaceId)).filter(isPresent),
      member: isMember(visitor) ? { board: workshop.board_id, workshop: workshop.id } : null,
    }
    return { atDoor, guest, isOpen: door.is_open === 1 }
  }

  const add = async (
    tx: Kysely<Tables>,
    to: Pick<WorkshopRow, 'id'> & { workspaceId: string },
    it: Added,
  ) => {
    if ((await countGuests(tx, to.id)) >= MAX_GUESTS_PER_WORKSHOP) throw new Problem('guests-full')
    const { visitor, who, isLetIn } = it
    const id = newId()
    const is_named = who.isNamed ? 1 : 0
    await forgiveDevice(tx, place(to, visitor))
    await insertGuest(tx, {
      ...place(to, visitor),
      id,
      workspaceId: to.workspaceId,
      name: who.name,
      department: who.department ?? '',
      locale: who.locale,
      state: isLetIn ? 'in' : 'waiting',
      is_named,
      customer_contact: who.customerContact,
      createdAt: Date.now(),
    })
    const participant = {
      id: newId(),
      workshop_id: to.id,
      person_id: id,
      department: who.department,
      is_named,
      customer_contact: who.customerContact,
    }
    if (isLetIn) await insertParticipant(tx, participant)
  }

  /** Who one is inside; null before. */
  const inside = async (tx: Kysely<Tables>, { atDoor, guest }: Seen): Promise<Me | null> =>
    atDoor.state === 'ready' && guest ? await personById(tx, guest.person_id) : null

  return {
    /** Throws `join-link-not-found` and `too-many-requests`. */
    async look(visitor: Visitor): Promise<AtDoor> {
      return (await look(db, await mustLeadSomewhere(visitor), visitor)).atDoor
    },

    /**
     * A device that is known stays who it was. In one transaction, so that of a join and the end of the workshop one
     * comes first. Throws `join-link-not-found`, `guest-refused`, `guests-full`, `invalid-input`, `too-many-requests`,
     * and `not-allowed` for members, who take part with their account.
     */
    async join(visitor: Visitor, who: Introduction): Promise<{ atDoor: AtDoor; me: Me | null }> {
      mustBeNoMember(visitor)
      const { workspaceId, id } = await mustLeadSomewhere(visitor)
      if (who.department !== null) mustBeDepartment(who.department, await departmentsOf(db, workspaceId))
      return await db.transaction().execute(async (tx) => {
        const locked = await lockWorkshop(tx, id)
        if (!locked || locked.status === 'ended') throw new Problem('join-link-not-found')
        const workshop = { ...locked, workspaceId }
        const seen = await look(tx, workshop, visitor)
        if (seen.atDoor.state === 'banned') throw new Problem('guest-refused')
        if (seen.guest) return { atDoor: seen.atDoor, me: await inside(tx, seen) }
        if (!seen.isOpen) throw new Problem('join-link-not-found')
        limitJoins(attempts, visitor.address, id)
        const isLetIn = !seen.atDoor.needsApproval
        await add(tx, { id, workspaceId }, { visitor, who, isLetIn })
        const now = await look(tx, workshop, visitor)
        return { atDoor: now.atDoor, me: await inside(tx, now) }
      })
    },

    /** For a device that is known there. Throws `join-link-not-found`, `too-many-requests` and `not-allowed`. */
    async enter(visitor: Visitor): Promise<{ atDoor: AtDoor; me: Me | null }> {
      mustBeNoMember(visitor)
      const seen = await look(db, await mustLeadSomewhere(visitor), visitor)
      return { atDoor: seen.atDoor, me: await inside(db, seen) }
    },
  }
}

type Behind = WorkshopRow & { readonly workspaceId: string }
type Seen = { readonly atDoor: AtDoor; readonly guest: NamedGuest | null; readonly isOpen: boolean }
type Added = { readonly visitor: Visitor; readonly who: Introduction; readonly isLetIn: boolean }

const isMember = ({ me }: Visitor): boolean => me !== null && me.guest === null

// Or their own login would end by it.
function mustBeNoMember(visitor: Visitor): void {
  if (isMember(visitor)) throw new Problem('not-allowed', { detail: 'Take part with your account' })
}

function stateOf({ state }: NamedGuest, isPlanned: boolean): AtDoor['state'] {
  if (state === 'waiting') return 'waiting'
  return isPlanned ? 'planned' : 'ready'
}
