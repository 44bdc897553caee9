import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { personById } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'

/**
 * In the transaction that writes: who was put out while their command waited leaves nothing behind, which would be
 * nobody's and could be taken out by nobody. Throws `not-signed-in`.
 */
export async function mustBeThere(tx: Kysely<Tables>, me: Me): Promise<void> {
  if (!(await personById(tx, me.id))) throw new Problem('not-signed-in')
}
