import { z } from 'zod'
import { Id } from '../journey/row-shape.ts'

/** What is done with raised hands: everybody with their own, and who may run workshops with those of others. */
export const HandCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('raise') }),
  /** One's own unless a person is named. */
  z.object({ do: z.literal('lower'), person: Id.optional() }),
  z.object({ do: z.literal('lower-all') }),
])
export type HandCommand = z.infer<typeof HandCommand>

/** When somebody has raised their hand, in milliseconds since 1970 by the server's clock. */
export const RaisedHand = z.object({
  person: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  at: z.number().int(),
})
export type RaisedHand = z.infer<typeof RaisedHand>
