import { z } from 'zod'
import { rowShapes } from '../journey/row-fields.ts'
import { ANSWERS_PER_REQUEST, MAX_ANSWERS_PER_IMPORT } from '../limits.ts'
import { route } from './route.ts'

const IMPORTS = '/api/boards/{id}/imports'

export const startImport = route({
  method: 'post',
  path: IMPORTS,
  summary: 'Begins an import of evidence; nobody sees any of it before it is finished',
  output: z.object({ id: z.string() }),
  success: 201,
})

export const bringEvidence = route({
  method: 'post',
  path: `${IMPORTS}/{import}/rows`,
  summary: 'Brings a part of an import; the same part again replaces nothing and adds nothing',
  input: z.object({
    /** The place of the first of these among all. */
    from: z.number().int().min(0).max(MAX_ANSWERS_PER_IMPORT),
    evidence: z.array(rowShapes.evidence.add).min(1).max(ANSWERS_PER_REQUEST),
  }),
  output: z.object({ rows: z.number().int() }),
  success: 200,
})

export const finishImport = route({
  method: 'post',
  path: `${IMPORTS}/{import}/finish`,
  summary: 'Adds all that was brought to the board, at once or not at all; again, it answers the same',
  input: z.object({ rows: z.number().int().min(1).max(MAX_ANSWERS_PER_IMPORT) }),
  output: z.object({ rows: z.number().int(), version: z.number().int() }),
  success: 200,
})

export const callOffImport = route({
  method: 'delete',
  path: `${IMPORTS}/{import}`,
  summary: 'Forgets what an import has brought',
  success: 204,
})
