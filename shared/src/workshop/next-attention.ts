import { assertNever } from '../assert-never.ts'
import type { Attention } from './attention.ts'
import { besideColleagues, dealt } from './prompts.ts'
import { type Asking, type WorkshopRefusal, refuse } from './refusal.ts'
import type { Workshop } from './workshop.ts'
import type { WorkshopCommand } from './workshop-command.ts'
import { isActive } from './workshop-now.ts'

const names = ['call', 'take-along', 'spotlight', 'ask', 'end-question', 'deal', 'end-prompts'] as const
export type AttentionCommand = Extract<WorkshopCommand, { do: (typeof names)[number] }>

export const isAttentionCommand = (command: WorkshopCommand): command is AttentionCommand =>
  (names as readonly string[]).includes(command.do)

/** What a command makes of where everybody is asked to look. */
export function nextAttention(
  workshop: Workshop,
  command: AttentionCommand,
  asking: Asking,
): Workshop | WorkshopRefusal {
  if (!isActive(workshop)) return refuse('It is not running')
  const { by, now: at } = asking
  switch (command.do) {
    case 'call':
      return withAttention(workshop, { call: { by, at, area: command.area } })
    case 'take-along':
      return withAttention(workshop, { takeAlong: command.isOn ? { by, at } : null })
    case 'spotlight': {
      const { element } = command
      return withAttention(workshop, { spotlight: element === null ? null : { by, at, element } })
    }
    case 'ask':
      return ask(workshop, command, asking)
    case 'end-question':
      return withAttention(workshop, { question: null })
    case 'deal':
      return deal(workshop, command, asking)
    case 'end-prompts':
      return withAttention(workshop, { dealt: null })
    default:
      return assertNever(command)
  }
}

const withAttention = (workshop: Workshop, change: Partial<Attention>): Workshop => ({
  ...workshop,
  attention: { ...workshop.attention, ...change },
})

function ask(
  workshop: Workshop,
  { touchpoint, title, question, text }: Extract<AttentionCommand, { do: 'ask' }>,
  { by, now: at }: Asking,
): Workshop | WorkshopRefusal {
  if (question === 'own' && text === '') return refuse('The question is empty')
  const words = question === 'own' ? text : ''
  return withAttention(workshop, { question: { by, at, touchpoint, title, question, text: words } })
}

function deal(
  workshop: Workshop,
  { to, prompts }: Extract<AttentionCommand, { do: 'deal' }>,
  { people, now: at }: Asking,
): Workshop | WorkshopRefusal {
  if (to === 'groups' && workshop.groups.length === 0) return refuse('It is not split into groups')
  const chosen = [...new Set(prompts)]
  const ids = to === 'groups' ? workshop.groups.map(({ id }) => id) : besideColleagues(people)
  return withAttention(workshop, { dealt: { at, to, prompts: chosen, hands: dealt(ids, chosen) } })
}
