import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Door } from '@wegpunkt/shared/http/join-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_JOIN_LINKS_PER_WORKSHOP } from '@wegpunkt/shared/limits'
import { isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type DoorRow,
  countJoinLinks,
  deleteJoinLinks,
  doorOf,
  insertJoinLink,
  setDoor,
} from '../storage/queries/join-links.ts'
import { type WorkshopRow, lockWorkshop } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { hashJoinCode, newJoinCode } from './join-code.ts'
import { hashSecret, newSecret } from './random-id.ts'
import { workshopIn } from './stored-workshop.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly log: Log
}
type Changes = { readonly isOpen?: boolean | undefined; readonly needsApproval?: boolean | undefined }

export type WorkshopDoor = ReturnType<typeof createWorkshopDoor>

/** The door by which people without an account come into a workshop, for those who may moderate it. */
export function createWorkshopDoor({ db, boards, store, log }: Parts) {
  const seen = async (of: Kysely<Tables>, id: string): Promise<Door> => {
    const { is_open, needs_approval } = await doorOf(of, id)
    const links = await countJoinLinks(of, id)
    return { isOpen: is_open === 1, needsApproval: needs_approval === 1, links }
  }

  /** For those who may moderate workshops. Throws `workshop-not-found` and `not-allowed`. */
  const mustRun = async (me: Me, id: string): Promise<WorkshopRow> => {
    const row = await store.mustFind(me, id)
    if (!can(await boards.roleOf(me, row.board_id), 'workshop.run')) throw new Problem('not-allowed')
    return row
  }

  /** For those who moderate this one, and owners of its board. Throws what `mustRun` throws. */
  const mustModerate = async (me: Me, id: string): Promise<WorkshopRow> => {
    const row = await mustRun(me, id)
    if (isModerator(workshopIn(row), me.id)) return row
    if ((await boards.roleOf(me, row.board_id)) !== 'owner') throw new Problem('not-allowed')
    return row
  }

  return {
    mustRun,
    mustModerate,

    /** Throws what `mustRun` throws. */
    async get(me: Me, id: string): Promise<Door> {
      await mustRun(me, id)
      return await seen(db, id)
    },

    /** Changes what is given. Who waits goes on waiting. Throws what `mustModerate` throws, and `workshop-refused`. */
    async change(me: Me, id: string, { isOpen, needsApproval }: Changes): Promise<Door> {
      await mustModerate(me, id)
      const changes: Partial<DoorRow> = {
        ...(isOpen !== undefined && { is_open: isOpen ? 1 : 0 }),
        ...(needsApproval !== undefined && { needs_approval: needsApproval ? 1 : 0 }),
      }
      const door = await db.transaction().execute(async (tx) => {
        await mustGoOn(tx, id)
        await setDoor(tx, id, changes)
        return await seen(tx, id)
      })
      log.info({ event: 'door-changed', by: me.id, workshop: id, isOpen, needsApproval }, 'changed a door')
      return door
    },

    /**
     * One more link, which opens the same door: only hashes stay here, so who wants to show one is given a new one, and
     * those that were sent to people go on working. The first opens the door. `renew` ends all earlier ones. Throws
     * what `change` throws, and `join-links-full`.
     */
    async link(me: Me, id: string, { renew }: { renew: boolean }): Promise<{ token: string; code: string }> {
      await mustModerate(me, id)
      const made = { token: newSecret(), code: newJoinCode() }
      await db.transaction().execute(async (tx) => {
        await mustGoOn(tx, id)
        if (renew) await deleteJoinLinks(tx, id)
        const links = await countJoinLinks(tx, id)
        if (links >= MAX_JOIN_LINKS_PER_WORKSHOP) throw new Problem('join-links-full')
        if (links === 0) await setDoor(tx, id, { is_open: 1 })
        const hashes = { token_hash: hashSecret(made.token), code_hash: hashJoinCode(made.code) }
        await insertJoinLink(tx, { ...hashes, workshop_id: id })
      })
      log.info({ event: 'join-link-made', by: me.id, workshop: id, renew }, 'made a link to join by')
      return made
    },
  }
}

async function mustGoOn(tx: Kysely<Tables>, id: string): Promise<void> {
  const row = await lockWorkshop(tx, id)
  if (!row) throw new Problem('workshop-not-found')
  if (row.status === 'ended') throw new Problem('workshop-refused', { detail: 'It has ended' })
}
