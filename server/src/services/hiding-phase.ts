import { Problem } from '@wegpunkt/shared/http/problem'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run, Workshop } from '@wegpunkt/shared/workshop/workshop'
import { currentRun, isActive, phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { activeWorkshopOn } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { workshopIn } from './stored-workshop.ts'

type On = { readonly workshop: Workshop; readonly run: Run; readonly phase: Phase }

/**
 * Nobody says to all by mistake what a phase asks for in private. Gives the phase that is on, null for none. Throws
 * `phase-over`.
 */
export async function mustNotBePrivate(db: Kysely<Tables>, board: string): Promise<On | null> {
  const row = await activeWorkshopOn(db, board)
  const workshop = row && workshopIn(row)
  const run = workshop && isActive(workshop) ? currentRun(workshop) : null
  const phase = run && workshop && phaseOf(workshop, run)
  if (!phase) return null
  if (phase.visibility !== 'open' && run.secrecy === 'hidden')
    throw new Problem('phase-over', { detail: 'This phase takes private notes alone' })
  return { workshop, run, phase }
}
