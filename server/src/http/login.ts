import { createHash } from 'node:crypto'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { GUEST_LOGIN_HOURS, LOGIN_DAYS } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { type Adapter, Cookie, type DatabaseSession, Lucia, TimeSpan, generateIdFromEntropySize } from 'lucia'
import type { Log } from '../log.ts'
import { newId } from '../services/random-id.ts'
import {
  type LoginRow,
  changeLogin,
  deleteLoginByHash,
  deleteLoginsBefore,
  deleteLoginsOf,
  insertLogin,
  loginByHash,
  loginsOf,
} from '../storage/queries/logins.ts'
import { storageFailure } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'

// The one file that knows Lucia, which is no longer developed. What it calls a session is a login here.
declare module 'lucia' {
  interface Register {
    Lucia: Lucia<LoginAttributes, { me: Me }>
    DatabaseSessionAttributes: LoginAttributes
    DatabaseUserAttributes: { me: Me }
  }
}

export const LOGIN_COOKIE = 'wegpunkt_login'
/** Seeing somebody is written down no more often than this. */
const SEEN_EVERY_MS = 5 * 60 * 1000

type LoginAttributes = Pick<LoginRow, 'public_id' | 'created_at' | 'last_seen_at' | 'device'>

/** Who is signed in, and by which login. */
export type SignedIn = {
  readonly person: Me
  /** Names the login; of no use for signing in. */
  readonly login: string
  /** The cookie to set anew, because the login was extended; null otherwise. */
  readonly renewed: ((secure: boolean) => string) | null
}

export type Login = ReturnType<typeof createLogin>

/** How a guest's session id begins, so that it is known how long it lasts before it is looked up. */
const GUEST = 'guest'
/** Longer than `GUEST` and what a member's could be: those have 40 characters. */
const GUEST_ID_CHARS = GUEST.length + 40

const isGuest = (sessionId: string): boolean =>
  sessionId.startsWith(GUEST) && sessionId.length === GUEST_ID_CHARS

/**
 * Logins by cookie. They last LOGIN_DAYS, those of guests GUEST_LOGIN_HOURS, and are extended when half of that has
 * passed.
 */
export function createLogin(db: Kysely<Tables>, log: Log) {
  const adapter = loginAdapter(db, log)
  const members = luciaFor(adapter, new TimeSpan(LOGIN_DAYS, 'd'))
  const guests = luciaFor(adapter, new TimeSpan(GUEST_LOGIN_HOURS, 'h'))
  const luciaOf = (sessionId: string): Lucia<LoginAttributes, { me: Me }> =>
    isGuest(sessionId) ? guests : members
  const cookie = (sessionId: string) => (secure: boolean) =>
    withSecure(luciaOf(sessionId).createSessionCookie(sessionId), secure)

  return {
    /** Who sends this `Cookie` header; null when nobody who is signed in. */
    async authenticate(cookieHeader: string | undefined): Promise<SignedIn | null> {
      const sessionId = readCookie(cookieHeader)
      if (sessionId === null) return null
      const { session, user } = await luciaOf(sessionId).validateSession(sessionId)
      if (!session) return null
      if (Date.now() - session.last_seen_at > SEEN_EVERY_MS) {
        await changeIfPossible(db, log, sessionId, { last_seen_at: Date.now() })
      }
      const renewed = session.fresh ? cookie(sessionId) : null
      return { person: user.me, login: session.public_id, renewed }
    },

    /** Signs somebody in and gives the `Set-Cookie` header. `device` is what their list of logins shows. */
    async start(
      { id: person, guest }: Pick<Me, 'id' | 'guest'>,
      device: string,
      secure: boolean,
    ): Promise<string> {
      const now = Date.now()
      const attributes = { public_id: newId(), created_at: now, last_seen_at: now, device }
      if (guest) {
        const sessionId = GUEST + generateIdFromEntropySize(25)
        await guests.createSession(person, attributes, { sessionId })
        return cookie(sessionId)(secure)
      }
      await members.deleteExpiredSessions()
      const { id } = await members.createSession(person, attributes)
      return cookie(id)(secure)
    },

    /** The same cookie with a new date of expiry; null when the header has none. */
    repeat(cookieHeader: string | undefined, secure: boolean): string | null {
      const sessionId = readCookie(cookieHeader)
      return sessionId === null ? null : cookie(sessionId)(secure)
    },

    /** The `Set-Cookie` header that makes the browser forget the login. */
    forget: (secure: boolean): string => withSecure(members.createBlankSessionCookie(), secure),
  }
}

const luciaFor = (adapter: Adapter, sessionExpiresIn: TimeSpan) =>
  new Lucia(adapter, {
    sessionExpiresIn,
    sessionCookie: { name: LOGIN_COOKIE, attributes: { sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })

// Lucia settles Secure once for all requests, but the same server may be reached with and without TLS.
const withSecure = (made: Cookie, secure: boolean): string =>
  new Cookie(made.name, made.value, { ...made.attributes, httpOnly: true, secure }).serialize()

// Not by Lucia: it decodes all cookies of the host, and throws when one of somebody else's is malformed.
const OURS = new RegExp(`(?:^|;)\\s*${LOGIN_COOKIE}=([a-z0-9]{1,128})\\s*(?:;|$)`, 'u')
const readCookie = (header: string | undefined): string | null => OURS.exec(header ?? '')?.[1] ?? null

/** Whether a `Cookie` header has a login of ours, which may have ended. */
export const hasLoginCookie = (header: string | undefined): boolean => readCookie(header) !== null

const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

// While nothing can be saved, as on a full disk, people still read: this is not what they came for.
async function changeIfPossible(
  db: Kysely<Tables>,
  log: Log,
  sessionId: string,
  changes: Parameters<typeof changeLogin>[2],
): Promise<void> {
  try {
    await changeLogin(db, hashOf(sessionId), changes)
  } catch (error) {
    if (storageFailure(error) === null) throw error
    log.warn({ err: error }, 'the use of a login could not be saved')
  }
}

/** Keeps only a hash of the session id, so that nobody signs in with what a backup holds. */
function loginAdapter(db: Kysely<Tables>, log: Log): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const found = await loginByHash(db, hashOf(sessionId))
      if (!found) return [null, null]
      return [asSession(sessionId, found.login), { id: found.person.id, attributes: { me: found.person } }]
    },
    // The ids cannot be given back, so each session has the public id in its place. Nothing here asks for it.
    async getUserSessions(userId) {
      const rows = await loginsOf(db, userId, Date.now())
      return rows.map((row) => asSession(row.public_id, row))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await insertLogin(db, {
        id_hash: hashOf(id),
        person_id: userId,
        expires_at: expiresAt.getTime(),
        public_id: attributes.public_id,
        created_at: attributes.created_at,
        last_seen_at: attributes.last_seen_at,
        device: attributes.device,
      })
    },
    updateSessionExpiration: (sessionId, expiresAt) =>
      changeIfPossible(db, log, sessionId, { expires_at: expiresAt.getTime() }),
    deleteSession: (sessionId) => deleteLoginByHash(db, hashOf(sessionId)),
    async deleteUserSessions(userId) {
      await deleteLoginsOf(db, userId, null)
    },
    deleteExpiredSessions: () => deleteLoginsBefore(db, Date.now()),
  }
}

const asSession = (id: string, row: LoginRow): DatabaseSession => ({
  id,
  userId: row.person_id,
  expiresAt: new Date(row.expires_at),
  attributes: row,
})
