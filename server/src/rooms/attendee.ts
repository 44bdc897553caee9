import type { Role } from '@wegpunkt/shared/access/roles'

/** Who is on a board, as their login says, and what they may do there. */
export type Attendee = {
  readonly id: string
  readonly name: string
  readonly department: string | null
  readonly role: Role
  /** The phase of a workshop has lowered the role: what was edited just before may be on its way. */
  readonly isLowered?: boolean
  readonly isGuest?: boolean
}

/** Asks again who this is and what they may do. Throws the Problem that ends the connection. */
export type Standing = () => Promise<Attendee>

/** Somebody who has been let in and is about to join. */
export type Entrant = {
  readonly attendee: Attendee
  readonly standing: Standing
  /** The login that they came with; when it ends, so does the connection. */
  readonly login: string
  /** Where it was before its connection broke, as it says; see `resume.ts`. */
  readonly since: string | null
}
