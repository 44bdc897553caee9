import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'

export const MINUTE_MS = 60_000

/** Where a phase stands: it is to come, it is on, it has been, it was or will be left out. */
export type PhaseStand = 'comes' | 'on' | 'was' | 'left-out'

export type TimedPhase = {
  readonly phase: Phase
  readonly stand: PhaseStand
  /** When it begins or began; null where it was never on. Milliseconds since 1970. */
  readonly from: number | null
  readonly to: number | null
}

/**
 * When each phase is on: really, where it was; by plan, where it is to come. Before the start the plan counts from
 * now, in a pause and beyond the end of a phase's time it moves along with now.
 */
export function timedAgenda(workshop: Workshop, now: number): readonly TimedPhase[] {
  const on = currentRun(workshop)?.phase ?? null
  const at = workshop.phases.findIndex(({ id }) => id === on)
  let clock = now
  return workshop.phases.map((phase, i): TimedPhase => {
    const was = realTimes(workshop, phase.id)
    if (phase.id === on) {
      clock = endOf(workshop, now)
      return { phase, stand: 'on', from: was?.last ?? now, to: clock }
    }
    if (workshop.status === 'ended' || i < at)
      return was
        ? { phase, stand: 'was', from: was.from, to: was.to }
        : { phase, stand: 'left-out', ...never }
    if (phase.isSkipped) return { phase, stand: 'left-out', ...never }
    const from = clock
    clock += phase.minutes * MINUTE_MS
    return { phase, stand: 'comes', from, to: clock }
  })
}

const never = { from: null, to: null } as const

/** When it is over as it looks now: nothing ends by itself. */
function endOf({ endsAt, pausedAt }: Workshop, now: number): number {
  const paused = pausedAt === null ? 0 : Math.max(0, now - pausedAt)
  return Math.max((endsAt ?? now) + paused, now)
}

function realTimes(
  { runs }: Workshop,
  phase: string,
): { from: number; to: number | null; last: number } | null {
  const times = runs.flatMap((run) => (run.phase === phase ? run.times : []))
  const [first] = times
  const last = times.at(-1)
  return first && last ? { from: first.from, to: last.to, last: last.from } : null
}

/** How many minutes the phases take that are not skipped. */
export const totalMinutes = (phases: readonly Phase[]): number =>
  phases.reduce((sum, { minutes, isSkipped }) => sum + (isSkipped ? 0 : minutes), 0)
