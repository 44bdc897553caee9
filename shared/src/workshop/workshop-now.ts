import type { Phase } from './phase.ts'
import type { Run, Workshop } from './workshop.ts'

/** Running or paused: what its phase takes from rights holds. */
export const isActive = ({ status }: Pick<Workshop, 'status'>): boolean =>
  status === 'running' || status === 'paused'

export const currentRun = ({ run, runs }: Pick<Workshop, 'run' | 'runs'>): Run | null =>
  runs.find(({ id }) => id === run) ?? null

export const phaseOf = ({ phases }: Pick<Workshop, 'phases'>, run: Pick<Run, 'phase'>): Phase | null =>
  phases.find(({ id }) => id === run.phase) ?? null

/** The phase that is on, with its run; null before the first and after the last. */
export function phaseOn(
  workshop: Pick<Workshop, 'run' | 'runs' | 'phases'>,
): { readonly phase: Phase; readonly run: Run } | null {
  const run = currentRun(workshop)
  const phase = run && phaseOf(workshop, run)
  return phase && { phase, run }
}

/** Its place among those that are gone through, from 1; what was skipped and is on nevertheless is one of them. */
export function placeOf(
  { phases }: Pick<Workshop, 'phases'>,
  phase: Pick<Phase, 'id'>,
): { readonly n: number; readonly of: number } {
  const going = phases.filter(({ id, isSkipped }) => !isSkipped || id === phase.id)
  return { n: going.findIndex(({ id }) => id === phase.id) + 1, of: going.length }
}

/** What a phase or a group has left by the server's clock, in milliseconds, below 0 beyond it; null without an end. */
export const timeLeft = (
  { endsAt, pausedAt }: Pick<Workshop, 'endsAt' | 'pausedAt'>,
  now: number,
): number | null => (endsAt === null ? null : endsAt - (pausedAt ?? now))

export const isModerator = ({ moderators }: Pick<Workshop, 'moderators'>, who: string): boolean =>
  moderators.some(({ person }) => person === who)

/** METHOD.md M42: whether somebody's own votes, ratings and private notes count. */
export const hasVoice = ({ moderators }: Pick<Workshop, 'moderators'>, who: string): boolean =>
  moderators.find(({ person }) => person === who)?.hasVoice ?? true
