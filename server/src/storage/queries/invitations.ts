import type { Role } from '@wegpunkt/shared/access/roles'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type InvitationRow = Tables['invitation']

export const insertInvitation = async (db: Kysely<Tables>, invitation: InvitationRow): Promise<void> => {
  await db.insertInto('invitation').values(invitation).execute()
}

/** The invitation under a hashed token with who sent it, whatever became of it; null where there is none. */
export async function invitationByToken(db: Kysely<Tables>, tokenHash: string) {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .leftJoin('person', 'person.id', 'invitation.invited_by')
    .selectAll('invitation')
    .select(['workspace.name as workspaceName', 'person.name as inviterName'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ?? null
}

/** Marks an invitation as used. Of two who try at once, only one is told true. */
export async function useInvitation(db: Kysely<Tables>, id: string, now: number): Promise<boolean> {
  const used = await db
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  return used.length === 1
}

/** Neither used nor expired, the newest first. */
export const openInvitations = (
  db: Kysely<Tables>,
  workspaceId: string,
  now: number,
): Promise<InvitationRow[]> =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()

export const openInvitation = (
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<InvitationRow | undefined> =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()

/** An invitation that was used meanwhile stays: it says who came by it. */
export async function deleteOpenInvitation(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('invitation').where('id', '=', id).where('used_at', 'is', null).execute()
}

/** Withdraws a person's open invitations to these roles. */
export async function deleteInvitationsBy(
  db: Kysely<Tables>,
  person: string,
  roles: readonly Role[],
): Promise<void> {
  if (roles.length === 0) return
  await db
    .deleteFrom('invitation')
    .where('invited_by', '=', person)
    .where('role', 'in', roles)
    .where('used_at', 'is', null)
    .execute()
}
