import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { phaseOn } from '@wegpunkt/shared/workshop/workshop-now'

/** What people of a workshop are asked for in secret, for as long as nothing of it is revealed. */
export type Asked = { readonly run: string; readonly activity: 'rating' | 'voting' }

/** Of the phase that is on; null where it takes neither ratings nor votes. */
export function askedIn(workshop: Pick<WorkshopView, 'run' | 'runs' | 'phases'> | null): Asked | null {
  const on = workshop && phaseOn(workshop)
  if (on?.run.secrecy !== 'hidden') return null
  const { activity } = on.phase
  return activity === 'rating' || activity === 'voting' ? { run: on.run.id, activity } : null
}
