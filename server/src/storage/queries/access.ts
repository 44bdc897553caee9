import { type RoleCap, stricter } from '@wegpunkt/shared/access/phase-rights'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { asMe, isWelcome, people } from './people.ts'
import { capOfBoard } from './workshop-cap.ts'

type Access = { readonly person: Me; readonly createdBy: string; readonly cap: RoleCap }

/**
 * A person, who created a board of their workspace and what a workshop on it and its lock allow, by a login that is still open;
 * null when person, board or login is gone, or it is not the board of a guest. One statement: what it finds was true at one moment.
 */
export async function accessOf(
  db: Kysely<Tables>,
  who: { readonly person: string; readonly login: string },
  board: string,
  now: number,
): Promise<Access | null> {
  const found = (await accessesOf(db, [who.login], board, now)).get(who.login)
  return found?.person.id === who.person ? found : null
}

/** The same for many logins at once, by login; those that may not are missing. */
export async function accessesOf(
  db: Kysely<Tables>,
  logins: readonly string[],
  board: string,
  now: number,
): Promise<Map<string, Access>> {
  const rows = await people(db)
    .innerJoin('board', 'board.workspace_id', 'person.workspace_id')
    .innerJoin('login', 'login.person_id', 'person.id')
    .select(['board.created_by', 'board.locked', 'login.public_id as login'])
    .select((eb) => capOfBoard(eb))
    .where('login.public_id', 'in', logins)
    .where('login.expires_at', '>', now)
    .where('board.id', '=', board)
    .where(isWelcome)
    .where((eb) => eb.or([eb('person.kind', '=', 'member'), eb('visited.board_id', '=', board)]))
    .execute()
  return new Map(
    rows.map((row) => {
      const cap = stricter(row.cap, row.locked)
      return [row.login, { person: asMe(row), createdBy: row.created_by, cap }]
    }),
  )
}
