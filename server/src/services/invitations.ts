import { type Role, can } from '@wegpunkt/shared/access/roles'
import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { Invitation } from '@wegpunkt/shared/http/people-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { INVITATION_DAYS } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type InvitationRow,
  deleteOpenInvitation,
  insertInvitation,
  invitationByToken,
  openInvitation,
  openInvitations,
  useInvitation,
} from '../storage/queries/invitations.ts'
import { insertPerson, isEmailTaken, personById } from '../storage/queries/people.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { limitInvitation, site } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { mustBeDepartment } from './departments.ts'
import { isWithin } from './members.ts'
import { mustBeStrong } from './password-strength.ts'
import type { Passwords } from './passwords.ts'
import { hashSecret, newId, newSecret } from './random-id.ts'

/** Of who accepts without saying. */
const DEFAULT_LOCALE: Locale = 'de'
const DAY_MS = 24 * 60 * 60 * 1000

type Parts = {
  readonly db: Kysely<Tables>
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly log: Log
}

type NewInvitation = {
  readonly role: Role
  readonly department: string
  readonly email?: string | undefined
}
type NewAccount = {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale?: Locale | undefined
}

export type Invitations = ReturnType<typeof createInvitations>

export function createInvitations({ db, passwords, attempts, log }: Parts) {
  // Looking at an invitation costs an attempt only when there is none: tokens are not to be guessed.
  const mustBeOpen = async (token: string, address: string) => {
    const succeeded = limitInvitation(attempts, address)
    const row = await invitationByToken(db, hashSecret(token))
    if (!row) throw new Problem('invitation-not-found')
    succeeded()
    if (row.used_at !== null) throw new Problem('invitation-used')
    if (row.expires_at <= Date.now()) throw new Problem('invitation-expired')
    return row
  }

  return {
    /** The token is in this answer and nowhere else. Throws `not-allowed`, `email-taken`, `invalid-input`. */
    async invite(me: Me, to: NewInvitation): Promise<Invitation & { token: string }> {
      if (!can(me.role, 'member.invite') || !isWithin(to.role, me.role)) throw new Problem('not-allowed')
      mustBeDepartment(to.department, await departmentsOf(db, me.workspace.id))
      if (to.email !== undefined && (await isEmailTaken(db, to.email))) throw new Problem('email-taken')
      const token = newSecret()
      const now = Date.now()
      const row: InvitationRow = {
        id: newId(),
        workspace_id: me.workspace.id,
        token_hash: hashSecret(token),
        role: to.role,
        department: to.department,
        email: to.email ?? null,
        invited_by: me.id,
        created_at: now,
        expires_at: now + INVITATION_DAYS * DAY_MS,
        used_at: null,
      }
      await insertInvitation(db, row)
      log.info({ event: 'invited', by: me.id, invitation: row.id, role: row.role }, 'made an invitation')
      return { ...asInvitation(row), token }
    },

    /** Those that are still open. Throws `not-allowed` for who may not invite. */
    async list(me: Me): Promise<Invitation[]> {
      if (!can(me.role, 'member.invite')) throw new Problem('not-allowed')
      return (await openInvitations(db, me.workspace.id, Date.now())).map(asInvitation)
    },

    /** Throws `not-allowed`, also for an invitation to a role above one's own, and `invitation-not-found`. */
    async withdraw(me: Me, id: string): Promise<void> {
      if (!can(me.role, 'member.invite')) throw new Problem('not-allowed')
      const invitation = await openInvitation(db, me.workspace.id, id)
      if (!invitation) throw new Problem('invitation-not-found')
      if (!isWithin(invitation.role, me.role)) throw new Problem('not-allowed')
      await deleteOpenInvitation(db, id)
      log.info({ event: 'invitation-withdrawn', by: me.id, invitation: id }, 'withdrew an invitation')
    },

    /** What it is for. Throws `invitation-not-found`, `invitation-used` and `invitation-expired`. */
    async read(token: string, address: string) {
      const row = await mustBeOpen(token, address)
      const all = await departmentsOf(db, row.workspace_id)
      return {
        workspace: row.workspaceName,
        invitedBy: row.inviterName ?? '',
        role: row.role,
        department: row.department,
        departments: all.filter(({ key }) => key === row.department),
        email: row.email,
      }
    },

    /**
     * Makes the account. Of two who accept at once, one gets it and the other `invitation-used`. An
     * invitation for an e-mail address is for that address only. Throws `email-taken` and `weak-password`,
     * both of which leave the invitation open.
     */
    async accept(token: string, account: NewAccount, address: string): Promise<Me> {
      const row = await mustBeOpen(token, address)
      mustFitInvitation(row, account)
      mustBeStrong(account.password, { ...account, workspace: row.workspaceName })
      if (await isEmailTaken(db, account.email)) throw new Problem('email-taken')
      const passwordHash = await passwords.hash(account.password, { at: 'account', from: site(address) })
      const me = await db.transaction().execute(async (tx) => {
        if (!(await useInvitation(tx, row.id, Date.now()))) throw new Problem('invitation-used')
        return await signUp(tx, row, { ...account, passwordHash })
      })
      log.info({ event: 'invitation-accepted', person: me.id, invitation: row.id }, 'accepted an invitation')
      return me
    },
  }
}

const asInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  role: row.role,
  department: row.department,
  email: row.email,
  createdAt: new Date(row.created_at).toISOString(),
  expiresAt: new Date(row.expires_at).toISOString(),
})

function mustFitInvitation(row: InvitationRow, account: NewAccount): void {
  if (row.email === null || row.email === account.email) return
  const message = `This invitation is for ${row.email}`
  throw new Problem('invalid-input', { detail: message, fields: [{ path: 'email', message }] })
}

async function signUp(
  tx: Kysely<Tables>,
  row: InvitationRow,
  account: NewAccount & { readonly passwordHash: string },
): Promise<Me> {
  const id = newId()
  const added = await insertPerson(tx, {
    id,
    workspaceId: row.workspace_id,
    name: account.name,
    email: account.email,
    passwordHash: account.passwordHash,
    role: row.role,
    department: row.department,
    locale: account.locale ?? DEFAULT_LOCALE,
    createdAt: Date.now(),
  })
  if (!added) throw new Problem('email-taken')
  const me = await personById(tx, id)
  if (!me) throw new Error('a person who was just added is gone')
  return me
}
