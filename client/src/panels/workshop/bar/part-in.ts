import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { type Run, currentRun, hasVoice, isModerator, phaseOf } from '@wegpunkt/shared/workshop/workshop'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { type Role, can } from '@wegpunkt/shared/access/roles'

/** The phase that is on, with its run; null before the first. */
export function phaseNow(workshop: WorkshopView): { readonly phase: Phase; readonly run: Run } | null {
  const run = currentRun(workshop)
  const phase = run && phaseOf(workshop, run)
  return phase && { phase, run }
}

/** Its place among those that are gone through. */
export function placeOf(workshop: WorkshopView, phase: Phase): { readonly n: number; readonly of: number } {
  const going = workshop.phases.filter(({ id, isSkipped }) => !isSkipped || id === phase.id)
  return { n: going.findIndex(({ id }) => id === phase.id) + 1, of: going.length }
}

/** What somebody may do now, in a word: a key below `contributing:may`. */
export type May = 'moderate' | 'look' | 'rate' | 'vote' | 'private' | 'anonymous' | 'contribute' | 'edit'

export function mayNow(workshop: WorkshopView, me: string, role: Role): May {
  const now = phaseNow(workshop)
  if (isModerator(workshop, me) && !hasVoice(workshop, me)) return 'moderate'
  if (!can(role, 'note.contribute')) return 'look'
  if (now && now.run.secrecy === 'hidden') {
    if (now.phase.activity === 'rating') return 'rate'
    if (now.phase.activity === 'voting') return 'vote'
    return now.run.isAnonymous ? 'anonymous' : 'private'
  }
  return can(role, 'board.edit') ? 'edit' : 'contribute'
}
