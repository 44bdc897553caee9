import type { WorkshopFormat } from '@wegpunkt/shared/workshop/choices'
import { type Phase, PhaseInput, phaseIssues } from '@wegpunkt/shared/workshop/phase'

/** A phase as it is typed: numbers may be anything yet. */
export type PhaseDraft = Omit<Phase, 'id' | 'isSkipped' | 'minutes' | 'votes' | 'perElement'> & {
  readonly minutes: string
  readonly votes: string
  readonly perElement: string
}
export type DraftField = keyof PhaseDraft

/** Why a field is not taken; the sentence is below `workshop:rules`. */
export const phaseRules = [
  'name',
  'nameLong',
  'minutes',
  'minutesDay',
  'minutesCampaign',
  'promptLong',
  'secretEdit',
  'needsHands',
  'votes',
  'perElement',
  'perElementMore',
  'other',
] as const
export type PhaseRule = (typeof phaseRules)[number]

type Checked = {
  readonly rules: Partial<Readonly<Record<DraftField, PhaseRule>>>
  /** Null while something is wrong. */
  readonly whole: Omit<PhaseInput, 'id'> | null
}

export const draftOf = ({ id: _id, isSkipped: _skipped, ...phase }: Phase): PhaseDraft => ({
  ...phase,
  minutes: String(phase.minutes),
  votes: String(phase.votes),
  perElement: String(phase.perElement),
})

/** What the rules of phases (`shared/src/workshop/phase.ts`) say to it, before anything is sent. */
export function checkDraft(draft: PhaseDraft, format: WorkshopFormat): Checked {
  const read = PhaseInput.safeParse({
    ...draft,
    minutes: numberIn(draft.minutes),
    // What does not count in this phase is no reason to refuse it.
    ...(draft.activity === 'voting'
      ? { votes: numberIn(draft.votes), perElement: numberIn(draft.perElement) }
      : { votes: undefined, perElement: undefined }),
  })
  const rules: Partial<Record<DraftField, PhaseRule>> = {}
  if (!read.success) {
    for (const { path, code } of read.error.issues) {
      const field = String(path[0])
      if (isField(draft, field)) rules[field] ??= plainRule(field, code)
    }
    return { rules, whole: null }
  }
  const issues = phaseIssues(read.data, format)
  for (const { path } of issues)
    if (isField(draft, path)) rules[path] ??= ruleAgainst(path, read.data, format)
  return { rules, whole: issues.length === 0 ? read.data : null }
}

const isField = (draft: PhaseDraft, key: string): key is DraftField => key in draft
/** "5" and " 5 " are five; "5.5", "" and "x" are no number of minutes. */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim()))

function plainRule(field: DraftField, code: string): PhaseRule {
  if (field === 'name') return code === 'too_big' ? 'nameLong' : 'name'
  if (field === 'prompt') return 'promptLong'
  return field === 'minutes' || field === 'votes' || field === 'perElement' ? field : 'other'
}

function ruleAgainst(field: DraftField, phase: PhaseInput, format: WorkshopFormat): PhaseRule {
  if (field === 'minutes') return format === 'idea-campaign' ? 'minutesCampaign' : 'minutesDay'
  if (field === 'right')
    return phase.visibility !== 'open' && phase.right === 'edit' ? 'secretEdit' : 'needsHands'
  return field === 'perElement' ? 'perElementMore' : 'other'
}
