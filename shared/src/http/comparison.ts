import { z } from 'zod'
import { eventClasses } from '../board/choices.ts'
import { measureStatuses } from '../journey/row-choices.ts'

const Moment = z.enum(['lovepoint', 'painpoint', 'none'])
const EventClass = z.enum(eventClasses).nullable()
/** From which median to which. */
const Shift = z.object({ before: z.number(), after: z.number() }).nullable()
const Touchpoint = z.object({
  id: z.string(),
  title: z.string(),
  /** Null: beside the grid. */
  stage: z.string().nullable(),
})
const Measure = z.object({
  id: z.string(),
  /** In the words of today; null when it was erased. */
  title: z.string().nullable(),
  status: z.enum(measureStatuses),
})

/** The difference in meaning between two states of a journey, as `journey/compare` finds it. */
export const Comparison = z.object({
  /** Touchpoints that were taken for the same: their ids in the earlier and in the later state. */
  pairs: z.array(z.tuple([z.string(), z.string()])),
  /** Those of them that are not the same by their id: by their title, or because somebody said so. */
  matched: z.array(z.object({ before: Touchpoint, after: Touchpoint, isByHand: z.boolean() })),
  added: z.array(Touchpoint),
  removed: z.array(Touchpoint),
  changed: z.array(
    z.object({
      before: z.string(),
      after: z.string(),
      title: z.string(),
      moved: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
      moment: z.object({ before: Moment, after: Moment }).nullable(),
      events: z.array(
        z.object({ note: z.string(), text: z.string(), before: EventClass, after: EventClass }),
      ),
      /** Null where they did not change, or are not in both. */
      ratings: z.object({ team: Shift, customers: Shift }),
      texts: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      choices: z.array(
        z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  measures: z.object({ opened: z.array(Measure), closed: z.array(Measure) }),
})
export type Comparison = z.infer<typeof Comparison>
