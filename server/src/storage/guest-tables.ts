import type { CustomerContact } from '@wegpunkt/shared/workshop/choices'
import type { Generated } from 'kysely'

/** Whether guests may join a workshop. */
export type WorkshopDoorTable = {
  workshop_id: string
  /** 1 or 0, as the next. */
  is_open: number
  /** Whether a moderator has to let each one in. */
  needs_approval: number
}

/** What opens the door of a workshop: hashes of a token and of a code to type, so that neither can be read here. */
export type JoinLinkTable = { token_hash: string; code_hash: string; workshop_id: string }

/** A person without an account, in the one workshop that they are in. */
export type GuestTable = {
  person_id: string
  workshop_id: string
  /** Of a secret in a cookie, together with the workshop: of no use to know a device again in another one. */
  device_hash: string
  state: 'waiting' | 'in'
  /** Whether they agreed to be named in the protocol: 1 or 0. */
  is_named: number
  /** As they said of themselves; null: they did not. */
  customer_contact: Generated<CustomerContact | null>
}

/** A device whose guest was refused, removed or banned, and nothing of who it was. */
export type TurnedAwayTable = {
  workshop_id: string
  device_hash: string
  /** 1: it stays out; 0: it may ask again. */
  is_banned: number
}
