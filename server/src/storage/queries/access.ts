import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { asMe, isWelcome, people } from './people.ts'
import { capOfBoard } from './workshop-cap.ts'

/**
 * A person, who created a board of their workspace and what a workshop on it allows, by a login that is still open;
 * null when person, board or login is gone, or it is not the board of a guest. One statement: what it finds was true at one moment.
 */
export async function accessOf(
  db: Kysely<Tables>,
  who: { readonly person: string; readonly login: string },
  board: string,
  now: number,
): Promise<{ person: Me; createdBy: string; cap: RoleCap } | null> {
  const row = await people(db)
    .innerJoin('board', 'board.workspace_id', 'person.workspace_id')
    .innerJoin('login', 'login.person_id', 'person.id')
    .select('board.created_by')
    .select((eb) => capOfBoard(eb))
    .where('person.id', '=', who.person)
    .where('login.public_id', '=', who.login)
    .where('login.expires_at', '>', now)
    .where('board.id', '=', board)
    .where(isWelcome)
    .where((eb) => eb.or([eb('person.kind', '=', 'member'), eb('visited.board_id', '=', board)]))
    .executeTakeFirst()
  return row ? { person: asMe(row), createdBy: row.created_by, cap: row.cap } : null
}
