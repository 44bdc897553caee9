import { z } from 'zod'
import { noteColors } from '../board/choices.ts'
import { Point, Size } from '../board/point.ts'
import { line } from '../http/line.ts'
import { Id } from '../journey/row-shape.ts'
import { neededProse } from '../journey/row-text.ts'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '../limits.ts'

const cell = { stage: Id.nullable().default(null), lane: Id.nullable().default(null) }
const Color = z.enum(noteColors)
/** The frame that it lies in, which it moves with. */
const frame = Id.optional()

/** What somebody adds to a board, or does to what they added, without the right to edit it. */
export const Contribution = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add-note'),
    /** Random, and the author's own: who asks again after no answer adds nothing twice. The answer has the element's id. */
    key: Id,
    text: neededProse(MAX_TEXT_CHARS),
    color: Color.default('yellow'),
    /** Absent, as from a page without a canvas: the server finds a place in the focus of the phase that is on. */
    at: Point.optional(),
    ...cell,
    frame,
    touchpoint: Id.optional(),
    /** As large as its text needs it; absent: as large as a new one. */
    size: Size.optional(),
  }),
  z.object({
    do: z.literal('add-touchpoint'),
    key: Id,
    title: line(MAX_TITLE_CHARS),
    at: Point,
    ...cell,
    frame,
  }),
  z.object({
    do: z.literal('change'),
    id: Id,
    /** Of a note its text, of a touchpoint its title. */
    text: neededProse(MAX_TEXT_CHARS).optional(),
    at: Point.optional(),
    /** Where `at` counts from, and what it belongs to there; null: to nothing. */
    stage: Id.nullable().optional(),
    lane: Id.nullable().optional(),
    frame: Id.nullable().optional(),
    touchpoint: Id.nullable().optional(),
    /** Of a note. */
    color: Color.optional(),
    size: Size.optional(),
  }),
  z.object({ do: z.literal('remove'), id: Id }),
])
export type Contribution = z.infer<typeof Contribution>

/** Why one cannot be written. */
const contributionRefusals = ['element-not-found', 'element-locked', 'text-too-long'] as const
export type ContributionRefusal = (typeof contributionRefusals)[number]
