import { z } from 'zod'
import { uuidv4 } from 'lib0/random'

export const ELEMENT_ID = /^[\w-]{1,64}$/

/** Names a stage, a lane or an element within one board. */
export const ElementId = z.string().regex(ELEMENT_ID)
export type ElementId = z.infer<typeof ElementId>

/** Random and without time or author, so that an id tells nothing about who made the element. */
export const createElementId = (): ElementId => uuidv4().replaceAll('-', '').slice(0, 20)
