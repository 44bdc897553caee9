import { z } from 'zod'
import { Id } from '../journey/row-shape.ts'
import { MAX_PHASES } from '../limits.ts'
import { extensions } from './choices.ts'

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
])
export type WorkshopCommand = z.infer<typeof WorkshopCommand>
