import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { OwnPart } from '@wegpunkt/shared/http/companion-routes'
import { hasVoice, isActive } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { insertParticipant, participantIn } from '../storage/queries/workshops.ts'
import type { WorkshopRow } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { newId } from './random-id.ts'
import { workshopIn } from './stored-workshop.ts'
import type { WorkshopFocus } from './workshop-focus.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOfMember'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly focus: Pick<WorkshopFocus, 'of'>
}

export type OwnParts = ReturnType<typeof createOwnParts>

/** As what people take part in a workshop. */
export function createOwnParts({ db, boards, store, focus }: Parts) {
  /** By their own role: while a phase lets everybody look on, they take part. */
  const mayTakePart = async (me: Me, row: WorkshopRow): Promise<boolean> => {
    const role = me.guest ? me.role : await boards.roleOfMember(me, row.board_id, me.id)
    return role !== null && can(role, 'note.contribute') && hasVoice(workshopIn(row), me.id)
  }

  /**
   * Whoever has come takes part. Were that only known from what they say first, their name would appear among those
   * who take part in the moment in which they say something. Who has said how they take part stays as they said.
   */
  const comeBy = async (me: Me, row: WorkshopRow): Promise<boolean> => {
    const may = await mayTakePart(me, row)
    if (may && isActive(workshopIn(row))) await takesPart(db, me, row.id)
    return may
  }

  return {
    comeBy,

    /** Throws `workshop-not-found`. */
    async of(me: Me, id: string): Promise<OwnPart> {
      const row = await store.mustFind(me, id)
      const may = await comeBy(me, row)
      const part = await participantIn(db, id, me.id)
      const group = workshopIn(row).groups.find(({ people }) => people.includes(me.id))
      return {
        mayChange: may && !me.guest,
        part: part && {
          department: part.department,
          isNamed: part.is_named === 1,
          customerContact: part.customer_contact,
        },
        area: group ? (await focus.of(row.board_id, group.focus)).area : null,
      }
    },
  }
}

export const takesPart = (db: Kysely<Tables>, me: Me, workshop: string): Promise<void> =>
  insertParticipant(db, {
    id: newId(),
    workshop_id: workshop,
    person_id: me.id,
    is_named: 0,
    department: me.department || null,
  })
