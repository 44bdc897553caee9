import { z } from 'zod'
import { rowsGiven } from '../journey/row-fields.ts'
import { journeyStatuses } from '../journey/row-kinds.ts'
import { Persona } from './persona-routes.ts'
import { route } from './route.ts'

/** One journey among all of the workspace (METHOD.md M32, M46–M48). */
export const Journey = z.object({
  board: z.string(),
  title: z.string(),
  personas: z.array(Persona),
  team: z.array(rowsGiven.team),
  status: z.enum(journeyStatuses),
  nps: z.array(rowsGiven.nps),
  /** When the whole journey is to be looked at again; null: nobody said. */
  reviewBy: z.iso.date().nullable(),
  lastEvidence: z.iso.date().nullable(),
})
export type Journey = z.infer<typeof Journey>

export const listJourneys = route({
  method: 'get',
  path: '/api/journeys',
  summary: 'All journeys with their personas, teams, rollout, scores, and how old what is known of them is',
  output: z.array(Journey),
  success: 200,
})
