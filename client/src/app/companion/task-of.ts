import { assertNever } from '@wegpunkt/shared/assert-never'
import { can, type Role } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { hasVoice, phaseOn, placeOf } from '@wegpunkt/shared/workshop/workshop-now'

/** What there is to do for one person at the moment. */
export type Task =
  | { readonly is: 'waiting' }
  | { readonly is: 'ended' }
  /** Nothing but to listen and to read. */
  | { readonly is: 'listening' }
  /** The phase lets everybody look on, or, for good, this person may never contribute. */
  | { readonly is: 'looking-on'; readonly forGood: boolean }
  /** METHOD.md M42: who moderates has no voice of their own. */
  | { readonly is: 'neutral' }
  | { readonly is: 'notes'; readonly way: 'private' | 'open' }
  | { readonly is: 'rating' }
  | { readonly is: 'voting' }
  | { readonly is: 'on-board'; readonly activity: 'sorting' | 'measures' | 'unknown' }
  | { readonly is: 'revealing' }
  | { readonly is: 'revealed'; readonly of: 'notes' | 'rating' | 'voting' }

export type Now = { readonly phase: Phase; readonly run: Run; readonly n: number; readonly of: number }

/** The phase that is on, and which of those that are not skipped it is. */
export function nowIn(view: WorkshopView): Now | null {
  const on = phaseOn(view)
  return on && { ...on, ...placeOf(view, on.phase) }
}

export function taskOf(view: WorkshopView, me: { readonly id: string; readonly role: Role }): Task {
  if (view.status === 'ended') return { is: 'ended' }
  const now = nowIn(view)
  if (view.status === 'planned' || !now) return { is: 'waiting' }
  const { phase, run } = now
  const { activity } = phase
  const mayContribute = can(me.role, 'note.contribute')
  switch (activity) {
    case 'none':
      return phase.right === 'view' ? { is: 'looking-on', forGood: !mayContribute } : { is: 'listening' }
    case 'sorting':
    case 'measures':
    case 'unknown':
      return phase.right === 'view'
        ? { is: 'looking-on', forGood: !mayContribute }
        : { is: 'on-board', activity }
    case 'notes':
    case 'rating':
    case 'voting':
      if (run.secrecy === 'revealing') return { is: 'revealing' }
      if (run.secrecy === 'revealed') return { is: 'revealed', of: activity }
      if (!mayContribute || phase.right === 'view') return { is: 'looking-on', forGood: !mayContribute }
      if (run.secrecy === 'hidden' && !hasVoice(view, me.id)) return { is: 'neutral' }
      if (activity !== 'notes') return { is: activity }
      return { is: 'notes', way: run.secrecy === 'hidden' ? 'private' : 'open' }
    default:
      return assertNever(activity)
  }
}
