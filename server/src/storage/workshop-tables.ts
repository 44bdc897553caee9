import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import type { CustomerContact, WorkshopStatus } from '@wegpunkt/shared/workshop/choices'
import type { Generated } from 'kysely'

/** A workshop on a board. At most one of a board is running or paused. */
export type WorkshopTable = {
  id: string
  board_id: string
  /** Of the board's rows, when it last changed. */
  version: number
  status: WorkshopStatus
  /** What those who take part may do at most while it is running or paused; null: what their role allows. */
  cap: RoleCap
  created_at: number
  /** JSON: `shared/src/workshop/workshop.ts`. */
  body: string
}

export type WorkshopParticipantTable = {
  id: string
  workshop_id: string
  /** Null: no longer a member. */
  person_id: string | null
  /** Null: preferred not to say. */
  department: string | null
  /** Whether they agreed to be named in the protocol: 1 or 0. */
  is_named: number
  /** As they said of themselves; null: they did not. */
  customer_contact: Generated<CustomerContact | null>
}

/** What one person said in a run before its reveal. Deleted by it; until then nobody but its author is given it. */
export type WorkshopSecretTable = {
  id: string
  workshop_id: string
  run_id: string
  kind: 'note' | 'rating' | 'ballot'
  /** Of a note its id, of a rating touchpoint and persona: what there is one of for each author. */
  subject: string
  /** Null: no longer a member. */
  author: string | null
  /** The id that a note will have on the board: random, and nobody is given it before. */
  element_id: string | null
  /** JSON. */
  body: string
}

/** Who asks to speak in a workshop that is on. */
export type RaisedHandTable = { workshop_id: string; person_id: string; raised_at: number }

/** What a reveal has shown of ratings and ballots, without anybody's name. */
export type WorkshopResultTable = { run_id: string; workshop_id: string; body: string }

/** What is remembered of the board when a workshop begins and ends: JSON, `shared/src/workshop/protocol/mark.ts`. */
export type WorkshopMarkTable = { workshop_id: string; at: 'start' | 'end'; body: string }

/** In which run an element came onto the board. Never whose it is. */
export type WorkshopElementTable = { workshop_id: string; element_id: string; run_id: string }

/** What was put aside for later. */
export type WorkshopParkedTable = {
  id: string
  workshop_id: string
  /** In the order in which they were parked; when is not kept. */
  position: number
  /** Null: while no phase was on. */
  run_id: string | null
  /** Whoever may take it back; null: said in an anonymous phase, or no longer a member. */
  author: string | null
  /** A note on the board, in place of a text. */
  element_id: string | null
  /** The text. */
  body: string
}

/** Whose an element is that was made by a command. None that was written anonymously is here. */
export type ContributionTable = {
  board_id: string
  element_id: string
  /** Null: no longer a member. */
  author: string | null
}
