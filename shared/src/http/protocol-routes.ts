import { z } from 'zod'
import { Id } from '../journey/row-shape.ts'
import { neededProse } from '../journey/row-text.ts'
import { MAX_PARKED_CHARS } from '../limits.ts'
import { Protocol } from '../workshop/protocol/protocol.ts'
import { route } from './route.ts'

export const getProtocol = route({
  method: 'get',
  path: '/api/workshops/{id}/protocol',
  summary: 'What is left of a workshop: for all once it has ended, before for those who may moderate',
  output: Protocol,
  success: 200,
})

/** What is put aside for later: a text, or a note on the board. Nothing says whose it is. */
export const Parked = z.object({
  id: z.string(),
  /** In which run of a phase; null: in none. */
  run: z.string().nullable(),
  text: z.string(),
  element: z.string().nullable(),
  mayRemove: z.boolean(),
})
export type Parked = z.infer<typeof Parked>

const ParkedList = z.object({ parked: z.array(Parked) })

export const listParked = route({
  method: 'get',
  path: '/api/workshops/{id}/parked',
  summary: 'What a workshop has put aside for later, in the order in which it was',
  output: ParkedList,
  success: 200,
  guests: 'workshop',
})

export const ParkedInput = z
  .object({
    /** Random: who asks again after no answer parks nothing twice. */
    key: Id,
    text: neededProse(MAX_PARKED_CHARS).optional(),
    element: Id.optional(),
  })
  .refine(({ text, element }) => (text === undefined) !== (element === undefined), {
    error: 'A text or an element',
    path: ['text'],
  })
export type ParkedInput = z.infer<typeof ParkedInput>

export const park = route({
  method: 'post',
  path: '/api/workshops/{id}/parked',
  summary: 'Puts a text or a note of the board aside for later; everybody sees it, and not whose it is',
  input: ParkedInput,
  output: ParkedList,
  success: 200,
  guests: 'workshop',
})

export const unpark = route({
  method: 'delete',
  path: '/api/workshops/{id}/parked/{parked}',
  summary: "Takes what is parked back: one's own, or as a moderator any",
  success: 204,
  guests: 'workshop',
})
