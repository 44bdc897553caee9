import { type Role, can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Run } from './layers.ts'
import { currentRun, hasVoice, isActive, phaseOn } from '@wegpunkt/shared/workshop/workshop-now'

/** What becomes of what somebody adds now. */
export type Mode =
  /** For everybody, at once. */
  | { readonly kind: 'open' }
  /** For its author alone until the reveal. */
  | { readonly kind: 'private'; readonly run: Run }
  /** Nothing can be added. */
  | { readonly kind: 'none' }

/** As the server has it (`services/workshop-secrets.ts`, `contributions.ts`). */
export function modeOf(workshop: WorkshopView | null, me: string, role: Role): Mode {
  const none = { kind: 'none' } as const
  if (!can(role, 'note.contribute')) return none
  const on = workshop && isActive(workshop) ? phaseOn(workshop) : null
  if (!workshop || on?.run.secrecy !== 'hidden' || on.phase.visibility === 'open') return { kind: 'open' }
  const { phase, run } = on
  const isNeutral = !hasVoice(workshop, me)
  // Who moderates and has no voice writes for all, as they may at any time.
  if (isNeutral) return { kind: 'open' }
  const takesNotes = phase.activity !== 'rating' && phase.activity !== 'voting'
  return takesNotes ? { kind: 'private', run: { workshop: workshop.id, id: run.id } } : none
}

/** Whether what somebody does now could tell others what they say in secret. */
export function isHushed(workshop: WorkshopView | null, me: string, role: Role): boolean {
  if (!workshop || !isActive(workshop)) return false
  return currentRun(workshop)?.secrecy === 'hidden' && can(role, 'note.contribute') && hasVoice(workshop, me)
}
