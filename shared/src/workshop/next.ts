import { assertNever } from '../assert-never.ts'
import { MAX_MODERATORS } from '../limits.ts'
import { noAttention } from './attention.ts'
import { shifted } from './group.ts'
import { isAttentionCommand, nextAttention } from './next-attention.ts'
import { isGroupCommand, nextGroups } from './next-groups.ts'
import { isSecret } from './phase.ts'
import { type Asking, type WorkshopRefusal, refuse } from './refusal.ts'
import type { Run, Workshop } from './workshop.ts'
import { currentRun, isActive, isModerator } from './workshop-now.ts'
import type { WorkshopCommand } from './workshop-command.ts'

const MINUTE_MS = 60_000

export const isRefusal = (result: Workshop | WorkshopRefusal): result is WorkshopRefusal =>
  'refused' in result

/** What a command makes of a workshop. The end of a phase's time does nothing by itself. */
export function next(
  workshop: Workshop,
  command: WorkshopCommand,
  asking: Asking,
): Workshop | WorkshopRefusal {
  const { now, by } = asking
  if (isGroupCommand(command)) return nextGroups(workshop, command, asking)
  if (isAttentionCommand(command)) return nextAttention(workshop, command, asking)
  switch (command.do) {
    case 'start':
      return start(workshop, asking)
    case 'next':
      return step(workshop, 1, asking)
    case 'back':
      return step(workshop, -1, asking)
    case 'jump':
      return isActive(workshop) ? enter(workshop, command.phase, asking) : refuse('It is not running')
    case 'skip':
      return skip(workshop, command.phase, command.isSkipped)
    case 'reorder':
      return reorder(workshop, command.phases)
    case 'extend':
      return extend(workshop, command.minutes, now)
    case 'pause':
      return workshop.status === 'running'
        ? { ...workshop, status: 'paused', pausedAt: now }
        : refuse('It is not running')
    case 'resume':
      return workshop.status === 'paused' ? resumed(workshop, now) : refuse('It is not paused')
    case 'reveal':
      return reveal(workshop, command.run)
    case 'end':
      return end(workshop, now)
    case 'hand-over':
      return handOver(workshop, command.to, now)
    case 'moderate':
      return withModerator(workshop, by, now)
    case 'voice':
      return voice(workshop, by, command.hasVoice)
    default:
      return assertNever(command)
  }
}

/** The reveal is done: everything is on the board, and nothing is left that was secret. */
export const revealed = (workshop: Workshop, run: string): Workshop =>
  withRun(workshop, run, { secrecy: 'revealed' })

function start(workshop: Workshop, asking: Asking): Workshop | WorkshopRefusal {
  if (workshop.status !== 'planned') return refuse('It has begun already')
  const first = workshop.phases.find(({ isSkipped }) => !isSkipped)
  if (!first) return refuse('There is no phase to begin with')
  return enter({ ...workshop, startedAt: asking.now }, first.id, asking)
}

function step(workshop: Workshop, by: 1 | -1, asking: Asking): Workshop | WorkshopRefusal {
  const run = currentRun(workshop)
  if (!isActive(workshop) || !run) return refuse('It is not running')
  const at = workshop.phases.findIndex(({ id }) => id === run.phase)
  const others = by > 0 ? workshop.phases.slice(at + 1) : workshop.phases.slice(0, at).toReversed()
  const target = others.find(({ isSkipped }) => !isSkipped)
  if (!target) return refuse(by > 0 ? 'There is no phase after it' : 'There is no phase before it')
  return enter(workshop, target.id, asking)
}

function enter(workshop: Workshop, phaseId: string, { now, newRun }: Asking): Workshop | WorkshopRefusal {
  const phase = workshop.phases.find(({ id }) => id === phaseId)
  if (!phase) return refuse('There is no such phase')
  if (currentRun(workshop)?.phase === phaseId) return refuse('This phase is on already')
  const left = closed(workshop, now)
  const last = left.runs.findLast((run) => run.phase === phaseId)
  // What rests there unrevealed is gone on with; what was revealed is followed by another round.
  const again = last?.secrecy === 'hidden' ? last : null
  const run: Run = {
    id: again?.id ?? newRun,
    phase: phaseId,
    times: [...(again?.times ?? []), { from: now, to: null }],
    secrecy: again || isSecret(phase) ? 'hidden' : 'open',
    isAnonymous: again?.isAnonymous ?? phase.visibility === 'anonymous',
  }
  const paused = left.pausedAt === null ? 0 : Math.max(0, now - left.pausedAt)
  return {
    ...left,
    status: 'running',
    pausedAt: null,
    groups: shifted(left.groups, paused),
    attention: noAttention,
    phases: left.phases.map((one) => (one.id === phaseId ? { ...one, isSkipped: false } : one)),
    runs: again ? left.runs.map((one) => (one.id === again.id ? run : one)) : [...left.runs, run],
    run: run.id,
    endsAt: now + phase.minutes * MINUTE_MS,
  }
}

/** With the run that is on brought to its end. */
function closed(workshop: Workshop, now: number): Workshop {
  const run = currentRun(workshop)
  if (!run) return workshop
  const times = run.times.map((time) => (time.to === null ? { ...time, to: now } : time))
  return withRun(workshop, run.id, { times })
}

const withRun = (workshop: Workshop, id: string, changes: Partial<Run>): Workshop => ({
  ...workshop,
  runs: workshop.runs.map((run) => (run.id === id ? { ...run, ...changes } : run)),
})

function skip(workshop: Workshop, phaseId: string, isSkipped: boolean): Workshop | WorkshopRefusal {
  if (workshop.status === 'ended') return refuse('It has ended')
  if (!workshop.phases.some(({ id }) => id === phaseId)) return refuse('There is no such phase')
  if (currentRun(workshop)?.phase === phaseId) return refuse('This phase is on')
  const phases = workshop.phases.map((phase) => (phase.id === phaseId ? { ...phase, isSkipped } : phase))
  return { ...workshop, phases }
}

function reorder(workshop: Workshop, order: readonly string[]): Workshop | WorkshopRefusal {
  if (workshop.status === 'ended') return refuse('It has ended')
  const known = new Map(workshop.phases.map((phase) => [phase.id, phase]))
  const phases = [...new Set(order)].flatMap((id) => known.get(id) ?? [])
  if (phases.length !== known.size || order.length !== known.size)
    return refuse('These are not all of its phases')
  return { ...workshop, phases }
}

/** From now on when the time was over: five minutes more are five minutes more. */
function extend(workshop: Workshop, minutes: number, now: number): Workshop | WorkshopRefusal {
  if (!isActive(workshop) || workshop.endsAt === null) return refuse('It is not running')
  const endsAt = Math.max(workshop.endsAt, workshop.pausedAt ?? now) + minutes * MINUTE_MS
  return { ...workshop, endsAt }
}

function resumed(workshop: Workshop, now: number): Workshop {
  const { endsAt, pausedAt } = workshop
  const paused = pausedAt === null ? 0 : Math.max(0, now - pausedAt)
  const groups = shifted(workshop.groups, paused)
  return {
    ...workshop,
    status: 'running',
    pausedAt: null,
    endsAt: endsAt === null ? null : endsAt + paused,
    groups,
  }
}

function reveal(workshop: Workshop, id: string): Workshop | WorkshopRefusal {
  const run = workshop.runs.find((one) => one.id === id)
  if (!run) return refuse('There is no such run')
  // Also while it is being revealed: a server that ended in the middle of it goes on.
  if (run.secrecy !== 'hidden' && run.secrecy !== 'revealing') return refuse('Nothing of it is hidden')
  return withRun(workshop, id, { secrecy: 'revealing' })
}

function end(workshop: Workshop, now: number): Workshop | WorkshopRefusal {
  if (!isActive(workshop)) return refuse('It is not running')
  const off = { run: null, endsAt: null, pausedAt: null, groups: [], attention: noAttention }
  return { ...closed(workshop, now), ...off, status: 'ended', endedAt: now }
}

function handOver(workshop: Workshop, to: string, at: number): Workshop | WorkshopRefusal {
  if (workshop.status === 'ended') return refuse('It has ended')
  const joined = isModerator(workshop, to) ? workshop : withModerator(workshop, to, at)
  if (isRefusal(joined)) return joined
  const handOvers = [...joined.handOvers, { at, from: workshop.lead, to, why: 'handed' as const }]
  return { ...joined, lead: to, handOvers }
}

function withModerator(workshop: Workshop, person: string, since: number): Workshop | WorkshopRefusal {
  if (isModerator(workshop, person)) return refuse('They moderate it already')
  if (workshop.moderators.length >= MAX_MODERATORS) return refuse(`At most ${MAX_MODERATORS} moderate it`)
  return { ...workshop, moderators: [...workshop.moderators, { person, since, hasVoice: false }] }
}

function voice(workshop: Workshop, by: string, hasVoice: boolean): Workshop | WorkshopRefusal {
  if (!isModerator(workshop, by)) return refuse('They do not moderate it')
  const moderators = workshop.moderators.map((one) => (one.person === by ? { ...one, hasVoice } : one))
  return { ...workshop, moderators }
}
