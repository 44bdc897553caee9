import type { Role } from '@wegpunkt/shared/access/roles'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { Generated } from 'kysely'

/** Members of a workspace, and guests of its workshops. */
export type PersonTable = {
  id: string
  workspace_id: string
  name: string
  /** Lower case; unique in the whole installation. Of a guest nothing that could be one. */
  email: string
  /** argon2id, in PHC form; empty for a guest. */
  password_hash: string
  role: Role
  /** Empty for a guest who prefers not to say. */
  department: string
  locale: Locale
  created_at: number
  /** A guest has no account: see `guest-tables.ts`. */
  kind: Generated<'member' | 'guest'>
}

export type LoginTable = {
  /** SHA-256 of the session id, hex: who reads the database cannot sign in with it. */
  id_hash: string
  /** Names the login to its owner; of no use for signing in. */
  public_id: string
  person_id: string
  expires_at: number
  created_at: number
  last_seen_at: number
  device: string
}
