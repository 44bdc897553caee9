import type { Locale, Login, Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { deleteLogin, deleteLoginsOf, loginsOf } from '../storage/queries/logins.ts'
import { asMe, changePerson, passwordHashOf, personByEmail, personById } from '../storage/queries/people.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { limitPasswordChange, limitSignIn, site, unlessTooMany } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { mustBeDepartment } from './departments.ts'
import type { Log } from '../log.ts'
import { mustBeStrong } from './password-strength.ts'
import type { Passwords } from './passwords.ts'
import type { OpenBoards } from './ports.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly openBoards: OpenBoards
  readonly log: Log
}

type MeChanges = {
  readonly name?: string | undefined
  readonly department?: string | undefined
  readonly locale?: Locale | undefined
}

export type Sessions = ReturnType<typeof createSessions>

/** Signing in, and what people do with their own account. */
export const createSessions = ({ db, passwords, attempts, openBoards, log }: Parts) => ({
  /**
   * Who it is. Throws `wrong-password`, the same for an unknown address as for a wrong password and
   * after the same time.
   */
  async signIn(input: { email: string; password: string }, address: string): Promise<Me> {
    const succeeded = limitSignIn(attempts, address, input.email)
    const row = await personByEmail(db, input.email)
    const asker = { at: 'account', from: site(address) } as const
    const fits = passwords.fits(input.password, row?.password_hash ?? null, asker)
    if (!(await unlessTooMany(fits, succeeded)) || !row) {
      log.warn({ event: 'sign-in-refused', person: row?.id ?? null, address }, 'a sign-in was refused')
      throw new Problem('wrong-password')
    }
    succeeded()
    log.info({ event: 'signed-in', person: row.id, address }, 'signed in')
    return asMe(row)
  },

  /**
   * Throws `invalid-input` for a department that the workspace does not have, and `not-allowed` for a guest who would
   * be called otherwise than those who let them in know them.
   */
  async change(me: Me, to: MeChanges): Promise<Me> {
    if (me.guest && (to.name !== undefined || to.department !== undefined)) throw new Problem('not-allowed')
    // Who keeps a department that has become a former one meanwhile may still change their name.
    if (to.department !== undefined && to.department !== me.department)
      mustBeDepartment(to.department, await departmentsOf(db, me.workspace.id))
    await changePerson(db, me.id, { name: to.name, department: to.department, locale: to.locale })
    const changed = await personById(db, me.id)
    if (!changed) throw new Problem('not-signed-in')
    // Others see the name and the department on open boards.
    if (changed.name !== me.name || changed.department !== me.department) openBoards.rightsChanged(me.id)
    return changed
  },

  /**
   * Ends all other logins, with their sockets: whoever had the old password is out. Throws
   * `wrong-password` unless the current one fits, and `weak-password`.
   */
  async changePassword(me: Me, login: string, input: { current: string; next: string }): Promise<void> {
    const succeeded = limitPasswordChange(attempts, me.id)
    if (!(await passwords.fits(input.current, await passwordHashOf(db, me.id)))) {
      log.warn({ event: 'password-change-refused', person: me.id }, 'a change of password was refused')
      throw new Problem('wrong-password', { detail: 'The current password is wrong' })
    }
    succeeded()
    mustBeStrong(input.next, { name: me.name, email: me.email, workspace: me.workspace.name })
    const password_hash = await passwords.hash(input.next)
    const ended = await db.transaction().execute(async (tx) => {
      await changePerson(tx, me.id, { password_hash })
      return deleteLoginsOf(tx, me.id, login)
    })
    for (const one of ended) openBoards.loginEnded(one)
    log.info({ event: 'password-changed', person: me.id, ended: ended.length }, 'changed the password')
  },

  async logins(me: Me, current: string): Promise<Login[]> {
    const rows = await loginsOf(db, me.id, Date.now())
    return rows.map((row) => ({
      id: row.public_id,
      current: row.public_id === current,
      device: row.device,
      createdAt: new Date(row.created_at).toISOString(),
      lastSeenAt: new Date(row.last_seen_at).toISOString(),
    }))
  },

  /** Ends this login with its sockets; no error if it has ended meanwhile, as by a second click. */
  async signOut(me: Me, login: string): Promise<void> {
    await deleteLogin(db, me.id, login)
    openBoards.loginEnded(login)
    log.info({ event: 'signed-out', person: me.id, login }, 'signed out')
  },

  /** Ends one of one's own logins, this one too, with its sockets. Throws `not-found`. */
  async endLogin(me: Me, login: string): Promise<void> {
    if (!(await deleteLogin(db, me.id, login))) throw new Problem('not-found')
    openBoards.loginEnded(login)
    log.info({ event: 'login-ended', person: me.id, login }, 'ended a login')
  },
})
