import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { asMe, isWelcome, people } from './people.ts'
import type { Me } from '@wegpunkt/shared/http/account-routes'

export type LoginRow = Tables['login']

export const insertLogin = async (db: Kysely<Tables>, login: LoginRow): Promise<void> => {
  await db.insertInto('login').values(login).execute()
}

/** The login under a hashed session id, and whose it is; null where there is none, or its guest is not welcome. */
export async function loginByHash(
  db: Kysely<Tables>,
  idHash: string,
): Promise<{ login: LoginRow; person: Me } | null> {
  const row = await people(db)
    .innerJoin('login', 'login.person_id', 'person.id')
    .selectAll('login')
    .where('login.id_hash', '=', idHash)
    .where(isWelcome)
    .executeTakeFirst()
  return row ? { login: row, person: asMe(row) } : null
}

/** The logins of a person that have not run out, the last seen first. */
export const loginsOf = (db: Kysely<Tables>, personId: string, now: number): Promise<LoginRow[]> =>
  db
    .selectFrom('login')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()

export async function changeLogin(
  db: Kysely<Tables>,
  idHash: string,
  changes: { readonly expires_at: number } | { readonly last_seen_at: number },
): Promise<void> {
  await db.updateTable('login').set(changes).where('id_hash', '=', idHash).execute()
}

export async function deleteLoginByHash(db: Kysely<Tables>, idHash: string): Promise<void> {
  await db.deleteFrom('login').where('id_hash', '=', idHash).execute()
}

/** Ends one login of a person. False when they have none of that name. */
export async function deleteLogin(db: Kysely<Tables>, personId: string, publicId: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('login')
    .where('person_id', '=', personId)
    .where('public_id', '=', publicId)
    .returning('public_id')
    .execute()
  return ended.length > 0
}

/** Ends all logins of a person, or all but one, and names those that ended. */
export async function deleteLoginsOf(
  db: Kysely<Tables>,
  personId: string,
  except: string | null,
): Promise<string[]> {
  const ended = await db
    .deleteFrom('login')
    .where('person_id', '=', personId)
    .where('public_id', '!=', except ?? '')
    .returning('public_id')
    .execute()
  return ended.map((login) => login.public_id)
}

export async function deleteLoginsBefore(db: Kysely<Tables>, now: number): Promise<void> {
  await db.deleteFrom('login').where('expires_at', '<=', now).execute()
}
