import { type Role, can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { hasVoice, isModerator, phaseOn } from '@wegpunkt/shared/workshop/workshop-now'

/** What somebody may do now, in a word: a key below `contributing:may`. */
export type May = 'moderate' | 'look' | 'rate' | 'vote' | 'private' | 'anonymous' | 'contribute' | 'edit'

export function mayNow(workshop: WorkshopView, me: string, role: Role): May {
  const now = phaseOn(workshop)
  if (isModerator(workshop, me) && !hasVoice(workshop, me)) return 'moderate'
  if (!can(role, 'note.contribute')) return 'look'
  if (now && now.run.secrecy === 'hidden') {
    if (now.phase.activity === 'rating') return 'rate'
    if (now.phase.activity === 'voting') return 'vote'
    return now.run.isAnonymous ? 'anonymous' : 'private'
  }
  return can(role, 'board.edit') ? 'edit' : 'contribute'
}
