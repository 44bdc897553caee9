import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'

/** What people of a workshop are asked for in secret, for as long as nothing of it is revealed. */
export type Asked = { readonly run: string; readonly activity: 'rating' | 'voting' }

/** Of the phase that is on; null where it takes neither ratings nor votes. */
export function askedIn(workshop: Pick<WorkshopView, 'run' | 'runs' | 'phases'> | null): Asked | null {
  const run = workshop?.runs.find(({ id }) => id === workshop.run)
  const phase = workshop?.phases.find(({ id }) => id === run?.phase)
  if (!run || run.secrecy !== 'hidden') return null
  return phase?.activity === 'rating' || phase?.activity === 'voting'
    ? { run: run.id, activity: phase.activity }
    : null
}
