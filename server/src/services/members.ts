import { type Role, can, higherRole, roles } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Member } from '@wegpunkt/shared/http/people-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import { changePerson, countOwners, deletePerson, memberById, membersOf } from '../storage/queries/people.ts'
import { deleteInvitationsBy } from '../storage/queries/invitations.ts'
import { lockWorkspace } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import type { Log } from '../log.ts'
import { forgetInRows } from './forgotten-person.ts'
import { forgetInWorkshops } from './forgotten-moderator.ts'
import type { OpenBoards } from './ports.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly openBoards: OpenBoards
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}

export type Members = ReturnType<typeof createMembers>

/** The people of a workspace. A change of rights reaches open boards at once. */
export const createMembers = ({ db, openBoards, sweeper, log }: Parts) => ({
  list: (me: Me): Promise<Member[]> => membersOf(db, me.workspace.id),

  /**
   * Throws `not-allowed` for somebody above oneself or a role above one's own, `last-owner`, and
   * `not-found`.
   */
  async changeRole(me: Me, person: string, role: Role): Promise<Member> {
    const changed = await db.transaction().execute(async (tx) => {
      await lockWorkspace(tx, me.workspace.id)
      const { self, member } = await mustChange(tx, me, person)
      if (!isWithin(role, self.role)) throw new Problem('not-allowed')
      if (role !== 'owner') await mustLeaveOwner(tx, me, member)
      await changePerson(tx, person, { role })
      await deleteInvitationsBy(tx, person, rolesBeyond(role))
      return { ...member, role }
    })
    openBoards.rightsChanged(person)
    log.info({ event: 'role-changed', by: me.id, person, role }, 'changed the role of a member')
    return changed
  },

  /**
   * Removes a member, or oneself: the account and its logins end, and open boards close. What they
   * contributed stays, without a trace of who it was. Throws as `changeRole` does.
   */
  async remove(me: Me, person: string): Promise<void> {
    const changed = await db.transaction().execute(async (tx) => {
      await lockWorkspace(tx, me.workspace.id)
      const { member } = await mustChange(tx, me, person)
      await mustLeaveOwner(tx, me, member)
      await deleteInvitationsBy(tx, person, roles)
      await deletePerson(tx, person)
      const boards = [
        ...(await forgetInRows(tx, me.workspace.id, person)),
        ...(await forgetInWorkshops(tx, me.workspace.id, person)),
      ]
      // Last, as everywhere: who holds it waits for nobody.
      await noteChore(tx, 'sweep', Date.now())
      return boards
    })
    openBoards.rightsChanged(person)
    for (const { board, ...change } of changed) openBoards.rowsChanged(board, change)
    sweeper.soon()
    log.info({ event: 'member-removed', by: me.id, person }, 'removed a member')
  },
})

// Or somebody could let themselves in again by a link they made before.
const rolesBeyond = (role: Role): readonly Role[] =>
  can(role, 'member.invite') ? roles.filter((other) => !isWithin(other, role)) : roles

/** Whether a role is not above another. */
export const isWithin = (role: Role, limit: Role): boolean => higherRole(role, limit) === limit

// The one who asks is read anew, because their own role may have changed a moment ago.
async function mustChange(
  tx: Kysely<Tables>,
  me: Me,
  person: string,
): Promise<{ self: Member; member: Member }> {
  const self = await memberById(tx, me.workspace.id, me.id)
  const member = await memberById(tx, me.workspace.id, person)
  if (!self) throw new Problem('not-signed-in')
  if (self.id !== person && !can(self.role, 'member.change')) throw new Problem('not-allowed')
  if (!member) throw new Problem('not-found')
  if (!isWithin(member.role, self.role)) throw new Problem('not-allowed')
  return { self, member }
}

async function mustLeaveOwner(tx: Kysely<Tables>, me: Me, member: Member): Promise<void> {
  if (member.role !== 'owner') return
  if ((await countOwners(tx, me.workspace.id)) < 2) throw new Problem('last-owner')
}
