import { z } from 'zod'
import { line } from '../http/line.ts'
import { Id } from '../journey/row-shape.ts'
import { rowProse } from '../journey/row-text.ts'
import {
  MAX_CAMPAIGN_MINUTES,
  MAX_METHOD_CHARS,
  MAX_PHASES,
  MAX_PHASE_MINUTES,
  MAX_TITLE_CHARS,
  MAX_VOTES,
} from '../limits.ts'
import { type WorkshopFormat, activities, focusKinds, phaseRights, visibilities } from './choices.ts'

/** Where on the board a phase is at work. */
export const Focus = z.discriminatedUnion('on', [
  z.object({ on: z.literal('board') }),
  z.object({ on: z.enum(focusKinds), id: Id }),
])
export type Focus = z.infer<typeof Focus>

const fields = {
  name: line(MAX_TITLE_CHARS),
  minutes: z.number().int().min(1, 'A phase lasts at least a minute'),
  prompt: rowProse(MAX_METHOD_CHARS).default(''),
  focus: Focus.default({ on: 'board' }),
  visibility: z.enum(visibilities).default('open'),
  right: z.enum(phaseRights).default('contribute'),
  activity: z.enum(activities).default('none'),
  /** How many votes each has, and how many of them for one element. */
  votes: z.number().int().min(1).max(MAX_VOTES).default(5),
  perElement: z.number().int().min(1).max(MAX_VOTES).default(1),
}

/** A phase as moderators prepare it. Without an id it is new. */
export const PhaseInput = z.object({ id: Id.optional(), ...fields })
export type PhaseInput = z.infer<typeof PhaseInput>

/** METHOD.md M45. */
export const Phase = z.object({ ...fields, id: Id, isSkipped: z.boolean() })
export type Phase = z.infer<typeof Phase>

export const Agenda = z.array(PhaseInput).max(MAX_PHASES)

export type PhaseIssue = { readonly path: string; readonly message: string }

/** What no phase of this format may say, whoever wrote it. */
export function phaseIssues(phase: PhaseInput, format: WorkshopFormat, path = ''): PhaseIssue[] {
  const most = format === 'idea-campaign' ? MAX_CAMPAIGN_MINUTES : MAX_PHASE_MINUTES
  const { visibility, right, activity, votes, perElement } = phase
  const checks: [boolean, string, string][] = [
    [
      phase.minutes > most,
      'minutes',
      format === 'idea-campaign'
        ? `A phase lasts at most ${MAX_CAMPAIGN_MINUTES} minutes`
        : 'Only a phase of an idea campaign lasts longer than a day',
    ],
    // What an editor writes onto the board is seen by everybody at once.
    [visibility !== 'open' && right === 'edit', 'right', 'What is edited on the board cannot stay private'],
    [needsHands(phase) && right === 'view', 'right', 'Who only looks on cannot take part in this activity'],
    [activity === 'voting' && perElement > votes, 'perElement', 'It is more than there are votes'],
  ]
  return checks.flatMap(([isWrong, key, message]) =>
    isWrong ? [{ path: path === '' ? key : `${path}.${key}`, message }] : [],
  )
}

const needsHands = ({ activity }: PhaseInput): boolean => activity !== 'none' && activity !== 'unknown'

/** The same of a whole agenda; ids are named once. */
export function agendaIssues(phases: readonly PhaseInput[], format: WorkshopFormat): PhaseIssue[] {
  const ids = phases.flatMap(({ id }) => id ?? [])
  const twice = ids.length > new Set(ids).size ? [{ path: 'phases', message: 'A phase is named twice' }] : []
  return [...phases.flatMap((phase, i) => phaseIssues(phase, format, `phases.${i}`)), ...twice]
}

/** What people say in it stays with the server until the reveal: ballots and ratings always do. */
export const isSecret = ({ visibility, activity }: Pick<Phase, 'visibility' | 'activity'>): boolean =>
  visibility !== 'open' || activity === 'rating' || activity === 'voting'
