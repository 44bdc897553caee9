import { z } from 'zod'
import { line } from '../http/line.ts'
import { Id } from '../journey/row-shape.ts'
import { rowLine, rowProse } from '../journey/row-text.ts'
import {
  MAX_EMBED_ORIGINS,
  MAX_LINK_LANES,
  MAX_PERSONAS_PER_BOARD,
  MAX_TITLE_CHARS,
  MAX_TOUR_TEXT_CHARS,
  TOUR_STOPS,
} from '../limits.ts'
import { linkAllows, shownNames } from './link-choices.ts'

/** What a link shows of its board. Everything that is not named here stays on the server (`show-rule.ts`). */
export const LinkShows = z.object({
  /** The board as it is at every moment, or as it was in one of its snapshots. */
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('live') }),
    z.object({ kind: z.literal('snapshot'), snapshot: Id }),
  ]),
  /** Null: all, those that are still to come among them. */
  lanes: z.array(Id).min(1).max(MAX_LINK_LANES).readonly().nullable(),
  personas: z.array(Id).min(1).max(MAX_PERSONAS_PER_BOARD).readonly().nullable(),
  /** People by their names, or by their departments alone. */
  names: z.enum(shownNames),
  comments: z.boolean(),
  /** What customers said, with where it is known from. Without them, figures alone. */
  quotes: z.boolean(),
  measures: z.boolean(),
  /** Whether what is shown may be taken along as a file. */
  exports: z.boolean(),
})
export type LinkShows = z.infer<typeof LinkShows>

export const TourStop = z.object({
  at: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('board') }),
    z.object({ kind: z.enum(['stage', 'lane', 'element']), id: Id }),
  ]),
  title: rowLine(MAX_TITLE_CHARS),
  text: rowProse(MAX_TOUR_TEXT_CHARS),
})
export type TourStop = z.infer<typeof TourStop>

/** No stop, or from three to ten: fewer are no tour, and nobody remembers more. */
export const Tour = z
  .array(TourStop)
  .max(TOUR_STOPS[1])
  .refine(
    (stops) => stops.length === 0 || stops.length >= TOUR_STOPS[0],
    `A tour has from ${TOUR_STOPS[0]} to ${TOUR_STOPS[1]} stops, or none`,
  )
  .readonly()
export type Tour = z.infer<typeof Tour>

/** An origin as browsers write it, without path: it stands in a header as it is. */
export const EmbedOrigin = z
  .string()
  .transform((text) => text.trim().toLowerCase().replace(/\/$/u, ''))
  .pipe(
    z
      .string()
      .max(200)
      .regex(/^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/u),
  )

/** What a moderator says of a link. */
export const LinkFields = z.object({
  /** For those who share: no viewer sees it. */
  name: line(MAX_TITLE_CHARS),
  shows: LinkShows,
  allows: z.enum(linkAllows),
  /** Whether what viewers comment waits for somebody's yes. */
  approval: z.boolean(),
  /** Null: never. */
  expiresAt: z.iso.datetime().nullable(),
  tour: Tour,
  /** Which sites may show it in a frame; none by default. */
  embedOrigins: z.array(EmbedOrigin).max(MAX_EMBED_ORIGINS).readonly(),
})
export type LinkFields = z.output<typeof LinkFields>

/** A link as those see it who may share the board. Its address is shown once, when it is made. */
export const Link = LinkFields.extend({
  id: z.string(),
  board: z.string(),
  hasPassword: z.boolean(),
  isPaused: z.boolean(),
  /** How often somebody opened it; who comes back within half an hour has not left. */
  opens: z.number().int(),
  lastOpenedAt: z.iso.datetime().nullable(),
  /** How many comments that were said by it wait for somebody's yes. */
  waiting: z.number().int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  embedOrigins: z.array(z.string()).readonly(),
})
export type Link = z.infer<typeof Link>
