import type { Workshop } from './workshop.ts'
import { isActive, isModerator } from './workshop-now.ts'

/** Who is there, and owns the board. */
export type There = {
  readonly present: ReadonlySet<string>
  readonly owners: readonly string[]
  /** Those who still have the right to moderate it. */
  readonly able: ReadonlySet<string>
}

/**
 * Who leads when the lead is gone (METHOD.md M42): the oldest of the other moderators who is there, else an owner,
 * else nobody: then it is paused, and whatever a phase has locked stays locked. The same workshop where nothing
 * changes.
 */
export function standIn(workshop: Workshop, { present, owners, able }: There, at: number): Workshop {
  if (!isActive(workshop)) return workshop
  const { lead } = workshop
  const isThere = (person: string): boolean => present.has(person) && able.has(person)
  if (lead !== null && isThere(lead)) return workshop
  const to =
    workshop.moderators.find(({ person }) => isThere(person))?.person ??
    owners.find((person) => present.has(person)) ??
    null
  if (to === null && lead === null) return workshop
  const handOvers = [
    ...workshop.handOvers,
    { at, from: lead, to, why: lead === null ? ('back' as const) : ('gone' as const) },
  ]
  if (to === null) {
    const pausedAt = workshop.status === 'paused' ? workshop.pausedAt : at
    return { ...workshop, status: 'paused', pausedAt, lead: null, handOvers }
  }
  const moderators = isModerator(workshop, to)
    ? workshop.moderators
    : [...workshop.moderators, { person: to, since: at, hasVoice: false }]
  return { ...workshop, moderators, lead: to, handOvers }
}
