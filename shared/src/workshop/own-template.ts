import { z } from 'zod'
import { line } from '../http/line.ts'
import { MAX_PHASES, MAX_TITLE_CHARS } from '../limits.ts'
import { workshopFormats } from './choices.ts'
import { PhaseInput, agendaIssues } from './phase.ts'
import type { Workshop } from './workshop.ts'

/** Raised when what a template says changes its meaning. */
export const TEMPLATE_VERSION = 1

/** What a focus area is called on one board means nothing on another. */
const TemplatePhase = PhaseInput.omit({ id: true, focus: true })

/** An agenda to begin with, as a file. */
export const WorkshopTemplate = z.object({
  template: z.literal('wegpunkt-workshop'),
  version: z.literal(TEMPLATE_VERSION),
  name: line(MAX_TITLE_CHARS),
  format: z.enum(workshopFormats),
  phases: z.array(TemplatePhase).max(MAX_PHASES),
})
export type WorkshopTemplate = z.infer<typeof WorkshopTemplate>

/** A workshop as a template for others, without anything of what happened in it. */
export const templateOf = ({ title, format, phases }: Workshop): WorkshopTemplate => ({
  template: 'wegpunkt-workshop',
  version: TEMPLATE_VERSION,
  name: title,
  format,
  phases: phases.map(({ name, minutes, prompt, visibility, right, activity, votes, perElement }) => ({
    name,
    minutes,
    prompt,
    visibility,
    right,
    activity,
    votes,
    perElement,
  })),
})

/** Why a file is no template that can be read. */
export type TemplateError = { readonly line: string; readonly problem: string }

/**
 * Reads a template of whoever. A kind of phase that this program does not know becomes one that moderators run by
 * hand (METHOD.md M43); what is wrong otherwise is named by where it is, and nothing is guessed.
 */
export function readTemplate(text: string): WorkshopTemplate | readonly TemplateError[] {
  const parsed = WorkshopTemplate.safeParse(withKnownActivities(jsonIn(text)))
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      line: path.map(String).join('.'),
      problem: message,
    }))
  const phases = parsed.data.phases.map((phase) => ({ ...phase, focus: { on: 'board' as const } }))
  const issues = agendaIssues(phases, parsed.data.format)
  if (issues.length === 0) return parsed.data
  return issues.map(({ path, message }) => ({ line: path, problem: message }))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is no template either, and is told so.
    return null
  }
}

function withKnownActivities(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('phases' in json) || !Array.isArray(json.phases))
    return json
  const phases = json.phases.map((phase: unknown) => {
    if (typeof phase !== 'object' || phase === null || !('activity' in phase)) return phase
    const isKnown = PhaseInput.shape.activity.safeParse(phase.activity).success
    return isKnown || typeof phase.activity !== 'string' ? phase : { ...phase, activity: 'unknown' }
  })
  return { ...json, phases }
}
