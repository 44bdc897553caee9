import { z } from 'zod'
import { ideaPrompts } from '../board/choices.ts'
import { Id } from '../journey/row-shape.ts'
import { rowLine, rowProse } from '../journey/row-text.ts'
import { MAX_GROUPS, MAX_PHASES, MAX_PHASE_MINUTES, MAX_QUESTION_CHARS, MAX_TITLE_CHARS } from '../limits.ts'
import { Area, thrownQuestions } from './attention.ts'
import { extensions } from './choices.ts'
import { Focus } from './phase.ts'

const command = <const Name extends string>(name: Name) => z.object({ do: z.literal(name) })

/** What moderators do to a workshop. */
export const WorkshopCommand = z.discriminatedUnion('do', [
  command('start'),
  command('next'),
  command('back'),
  command('jump').extend({ phase: Id }),
  command('skip').extend({ phase: Id, isSkipped: z.boolean().default(true) }),
  /** All phases in their new order. */
  command('reorder').extend({ phases: z.array(Id).max(MAX_PHASES).readonly() }),
  command('extend').extend({ minutes: z.literal(extensions) }),
  command('pause'),
  command('resume'),
  command('reveal').extend({ run: Id }),
  command('end'),
  command('hand-over').extend({ to: Id }),
  /** Joins those who moderate. */
  command('moderate'),
  /** Switches one's own voice on or off. */
  command('voice').extend({ hasVoice: z.boolean() }),
  /** Into so many groups, each with as many departments as can be. */
  command('split').extend({ groups: z.number().int().min(2).max(MAX_GROUPS) }),
  command('move-to-group').extend({ person: Id, group: Id }),
  command('group-area').extend({ group: Id, focus: Focus }),
  /** Of one group or of all; no minutes: no time of their own any more. */
  command('group-timer').extend({
    group: Id.nullable().default(null),
    minutes: z.number().int().min(1).max(MAX_PHASE_MINUTES).nullable(),
  }),
  command('merge'),
  /** Asks everybody to come to a part of the board. */
  command('call').extend({ area: Area }),
  /** Shows everybody what one sees oneself, until it is switched off or the phase is over. */
  command('take-along').extend({ isOn: z.boolean() }),
  /** Null: on nothing any more. */
  command('spotlight').extend({ element: Id.nullable() }),
  /** Throws a question at a touchpoint (METHOD.md M29). */
  command('ask').extend({
    touchpoint: Id,
    title: rowLine(MAX_TITLE_CHARS).default(''),
    question: z.enum(thrownQuestions),
    text: rowProse(MAX_QUESTION_CHARS).default(''),
  }),
  command('end-question'),
  /** Deals prompts for ideas (METHOD.md M38). */
  command('deal').extend({
    to: z.enum(['people', 'groups']),
    prompts: z.array(z.enum(ideaPrompts)).min(1).max(ideaPrompts.length).readonly().default(ideaPrompts),
  }),
  command('end-prompts'),
])
export type WorkshopCommand = z.infer<typeof WorkshopCommand>
