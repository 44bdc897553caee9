import { z } from 'zod'
import { ELEMENT_ID } from './random-id.ts'

export { ELEMENT_ID, createElementId } from './random-id.ts'

/** Names a stage, a lane or an element within one board. */
export const ElementId = z.string().regex(ELEMENT_ID)
export type ElementId = z.infer<typeof ElementId>
