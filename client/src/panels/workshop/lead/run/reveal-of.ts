import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'

/** What a reveal of a run does, as a key below `workshop:reveal.does`. Anonymous is what was so when the run began. */
export function revealOf({ isAnonymous }: Pick<Run, 'isAnonymous'>, { activity }: Pick<Phase, 'activity'>) {
  if (activity === 'rating' || activity === 'voting') return { does: activity, isNotes: false } as const
  return { does: isAnonymous ? 'anonymous' : 'notes', isNotes: true } as const
}
