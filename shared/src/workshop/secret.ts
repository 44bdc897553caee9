import { z } from 'zod'
import { ideaPrompts, noteColors } from '../board/choices.ts'
import { Feeling } from '../board/schema.ts'
import { Id } from '../journey/row-shape.ts'
import { neededProse } from '../journey/row-text.ts'
import { MAX_RATINGS_PER_COMMAND, MAX_TEXT_CHARS, MAX_VOTES } from '../limits.ts'

/** What one person wrote in private. Where on the board it will lie is for the reveal to find. */
export const PrivateNote = z.object({
  id: Id,
  text: neededProse(MAX_TEXT_CHARS),
  color: z.enum(noteColors).default('yellow'),
  stage: Id.nullable().default(null),
  lane: Id.nullable().default(null),
  /** Set by the server: what its author was asked for (METHOD.md M38). */
  prompt: z.enum(ideaPrompts).nullable().optional(),
})
export type PrivateNote = z.infer<typeof PrivateNote>

/** How one person sees a touchpoint with the eyes of a persona. Both null: taken back. */
export const PrivateRating = z.object({
  touchpoint: Id,
  persona: Id,
  experience: Feeling.nullable(),
  expectation: Feeling.nullable(),
})
export type PrivateRating = z.infer<typeof PrivateRating>

/** How many votes one person gives to which elements. */
export const Ballot = z
  .record(Id, z.number().int().min(1).max(MAX_VOTES))
  .refine((ballot) => Object.keys(ballot).length <= MAX_VOTES, `At most ${MAX_VOTES} votes`)
export type Ballot = z.infer<typeof Ballot>

/** What people say in a run whose content stays with the server until its reveal. */
export const SecretCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('keep-note'), run: Id, note: PrivateNote }),
  z.object({ do: z.literal('drop-note'), run: Id, id: Id }),
  z.object({
    do: z.literal('rate'),
    run: Id,
    ratings: z.array(PrivateRating).min(1).max(MAX_RATINGS_PER_COMMAND),
  }),
  /** The whole ballot, in the place of the one before. */
  z.object({ do: z.literal('vote'), run: Id, ballot: Ballot }),
])
export type SecretCommand = z.infer<typeof SecretCommand>

/** One's own, which nobody else is given. */
export const OwnSecrets = z.object({
  run: z.string(),
  notes: z.array(PrivateNote),
  ratings: z.array(PrivateRating),
  ballot: Ballot,
})
export type OwnSecrets = z.infer<typeof OwnSecrets>
