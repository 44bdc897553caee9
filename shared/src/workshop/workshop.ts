import { z } from 'zod'
import type { RoleCap } from '../access/phase-rights.ts'
import { Attention, noAttention } from './attention.ts'
import { secrecies, workshopFormats, workshopStatuses } from './choices.ts'
import { Group } from './group.ts'
import { Phase } from './phase.ts'
import { isActive, phaseOn } from './workshop-now.ts'

/** Milliseconds since 1970 by the server's clock, with which an answer says what time it is there. */
const Time = z.number().int()

/** One go of a phase. A phase that is begun again after its reveal has another one. */
export const Run = z.object({
  id: z.string(),
  phase: z.string(),
  /** When it really was on; the last is open while it is. */
  times: z.array(z.object({ from: Time, to: Time.nullable() })).readonly(),
  secrecy: z.enum(secrecies),
  /** Nobody will know who said what: as it was when the run began. */
  isAnonymous: z.boolean(),
})
export type Run = z.infer<typeof Run>

/** METHOD.md M42: neutral, unless they say that they have a voice of their own. */
export const Moderator = z.object({ person: z.string(), since: Time, hasVoice: z.boolean() })

export const HandOver = z.object({
  at: Time,
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** `gone`: whoever led was not there any more; `back`: somebody came while nobody led. */
  why: z.enum(['handed', 'gone', 'back']),
})

/**
 * People who work on a board together, led through phases by a moderator.
 *
 *   planned ── start ──▶ running ◀── resume, next, back, jump ── paused
 *                          │  └────────── pause ──────────────────▶┘ │
 *                          └───────────────── end ──▶ ended ◀── end ─┘
 */
export const Workshop = z.object({
  title: z.string(),
  format: z.enum(workshopFormats),
  status: z.enum(workshopStatuses),
  phases: z.array(Phase).readonly(),
  /** What is on now. */
  run: z.string().nullable(),
  /** When its time is over, which ends nothing. While it is paused, the time that passes is not counted. */
  endsAt: Time.nullable(),
  pausedAt: Time.nullable(),
  runs: z.array(Run).readonly(),
  /** Who has moderated longest comes first. */
  moderators: z.array(Moderator).readonly(),
  /** The moderator who leads; null when all are gone. */
  lead: z.string().nullable(),
  handOvers: z.array(HandOver).readonly(),
  /** Empty while all work together. */
  groups: z.array(Group).readonly(),
  attention: Attention,
  startedAt: Time.nullable(),
  endedAt: Time.nullable(),
})
export type Workshop = z.infer<typeof Workshop>

/** What those who take part may do at most, for as long as the workshop is on, paused or not. */
export function capOf(workshop: Workshop): RoleCap {
  const phase = isActive(workshop) ? phaseOn(workshop)?.phase : null
  if (!phase || phase.right === 'edit') return null
  return phase.right === 'view' ? 'viewer' : 'contributor'
}

/** A workshop that was just prepared. */
export const plannedWorkshop = (
  it: Pick<Workshop, 'title' | 'format' | 'phases'>,
  by: string,
  now: number,
): Workshop => ({
  ...it,
  status: 'planned',
  run: null,
  endsAt: null,
  pausedAt: null,
  runs: [],
  moderators: [{ person: by, since: now, hasVoice: false }],
  lead: by,
  handOvers: [],
  groups: [],
  attention: noAttention,
  startedAt: null,
  endedAt: null,
})
