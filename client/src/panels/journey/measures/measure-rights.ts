import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { type Role, can } from '@wegpunkt/shared/access/roles'
import { isOpen } from '@wegpunkt/shared/journey/measure-figures'
import { isTaken } from '@wegpunkt/shared/journey/ownership'
import type { Measure } from './measure-list.ts'

/** What of a measure somebody may do now; what the server would refuse is not offered. */
export type MeasureRights = {
  readonly change: boolean
  readonly erase: boolean
  /** "I'll take this on", or the yes to a proposal. */
  readonly take: boolean
  /** Letting go of it, or taking a proposal back. */
  readonly release: boolean
  /** Noting the yes of somebody outside, who cannot say it here. */
  readonly accept: boolean
}

type Who = {
  readonly role: Role
  readonly me: string
  /** Whether an owner is somebody of the workspace; null: not known yet. */
  readonly isMember: ((id: string) => boolean) | null
}

export function rightsTo(measure: Measure, { role, me, isMember }: Who): MeasureRights {
  const isAuthor = measure.author === me
  const { owner } = measure
  const mayEdit = can(role, 'board.edit')
  const isOutside = owner !== null && isMember !== null && !isMember(owner)
  return {
    change: mayRow(role, 'measure', 'change', isAuthor),
    erase: mayRow(role, 'measure', 'erase', isAuthor),
    take: can(role, 'measure.take') && isOpen(measure) && !isTaken(measure),
    release: owner === me || (owner !== null && mayEdit),
    accept: isOutside && mayEdit && measure.ownership === 'proposed',
  }
}
