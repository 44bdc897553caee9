import { z } from 'zod'
import { ideaPrompts } from '../board/choices.ts'
import { Point, Size } from '../board/point.ts'
import { type Prompted, promptOf } from './prompts.ts'

const Time = z.number().int()

/** The three customer questions of a touchpoint, or one in the moderator's own words (METHOD.md M29). */
export const thrownQuestions = ['view', 'says', 'asked', 'own'] as const

/** A part of the board, as presence has it. */
export const Area = z.object({ at: Point, size: Size })
export type Area = z.infer<typeof Area>

/** A moderator asks all to come to a part of the board; whoever wants to stay stays. */
const Call = z.object({ by: z.string(), at: Time, area: Area })

/** What everybody sees is what this moderator sees, until they break free. */
const TakeAlong = z.object({ by: z.string(), at: Time })

const Spotlight = z.object({ by: z.string(), at: Time, element: z.string() })

export const Question = z.object({
  by: z.string(),
  at: Time,
  touchpoint: z.string(),
  /** What it is called, for those who see no board. */
  title: z.string(),
  question: z.enum(thrownQuestions),
  /** Of an own question its words. */
  text: z.string(),
})
export type Question = z.infer<typeof Question>

/** Who has been dealt which prompt (METHOD.md M38). */
export const Dealt = z.object({
  at: Time,
  to: z.enum(['people', 'groups']),
  prompts: z.array(z.enum(ideaPrompts)).readonly(),
  /** Of each person, or each group, by its id. */
  hands: z.array(z.object({ to: z.string(), prompt: z.enum(ideaPrompts) })).readonly(),
})
export type Dealt = z.infer<typeof Dealt>

/** Where moderators ask everybody to look, and what they ask for there. None of it outlasts the phase. */
export const Attention = z.object({
  call: Call.nullable(),
  takeAlong: TakeAlong.nullable(),
  spotlight: Spotlight.nullable(),
  question: Question.nullable(),
  dealt: Dealt.nullable(),
})
export type Attention = z.infer<typeof Attention>

export const noAttention: Attention = {
  call: null,
  takeAlong: null,
  spotlight: null,
  question: null,
  dealt: null,
}

/** The prompt that somebody was dealt, by themselves or with their group; null without one. */
export function promptFor(
  { attention: { dealt }, groups }: Prompted & { readonly attention: Attention },
  person: string,
) {
  return dealt && promptOf(dealt, groups, person)
}

/** Without somebody who is gone. */
export function attentionWithout(attention: Attention, person: string): Attention {
  const unless = <T extends { readonly by: string }>(it: T | null): T | null =>
    it?.by === person ? null : it
  const { call, takeAlong, spotlight, question, dealt } = attention
  return {
    call: unless(call),
    takeAlong: unless(takeAlong),
    spotlight: unless(spotlight),
    question: unless(question),
    dealt: dealt && { ...dealt, hands: dealt.hands.filter(({ to }) => to !== person) },
  }
}
