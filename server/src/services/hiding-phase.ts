import { Problem } from '@wegpunkt/shared/http/problem'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { currentRun, isActive, phaseOf } from '@wegpunkt/shared/workshop/workshop'
import type { Kysely } from 'kysely'
import { activeWorkshopOn } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { workshopIn } from './stored-workshop.ts'

const onBoard: Focus = { on: 'board' }

/**
 * Nobody says to all by mistake what a phase asks for in private. Gives what the phase is at work on. Throws
 * `phase-over`.
 */
export async function mustNotBePrivate(db: Kysely<Tables>, board: string): Promise<Focus> {
  const row = await activeWorkshopOn(db, board)
  const workshop = row && workshopIn(row)
  const run = workshop && isActive(workshop) ? currentRun(workshop) : null
  const phase = run && workshop && phaseOf(workshop, run)
  if (phase && phase.visibility !== 'open' && run.secrecy === 'hidden')
    throw new Problem('phase-over', { detail: 'This phase takes private notes alone' })
  return phase?.focus ?? onBoard
}
