import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopFormat } from '@wegpunkt/shared/workshop/choices'
import { type Phase, type PhaseInput, agendaIssues } from '@wegpunkt/shared/workshop/phase'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'
import { newId } from './random-id.ts'

/** An agenda with ids. Throws `invalid-input`. */
export function newAgenda(phases: readonly PhaseInput[], format: WorkshopFormat): Phase[] {
  mustMakeSense(phases, format)
  return phases.map((phase) => ({ ...phase, id: newId(), isSkipped: false }))
}

/**
 * The agenda of a workshop that is prepared further. What is on now stays as it was announced, what was begun stays in
 * the agenda, and a phase that is known keeps whether it is skipped. Throws `invalid-input` and `workshop-refused`.
 */
export function changedAgenda(workshop: Workshop, phases: readonly PhaseInput[]): Phase[] {
  mustMakeSense(phases, workshop.format)
  const known = new Map(workshop.phases.map((phase) => [phase.id, phase]))
  const stranger = phases.findIndex(({ id }) => id !== undefined && !known.has(id))
  if (stranger >= 0)
    throw new Problem('invalid-input', {
      fields: [{ path: `phases.${stranger}.id`, message: 'There is no such phase' }],
    })
  const current = currentRun(workshop)?.phase
  const changed = phases.map((phase): Phase => {
    const before = phase.id === undefined ? undefined : known.get(phase.id)
    if (before && before.id === current) return before
    const isHidden = workshop.runs.some((run) => run.phase === before?.id && run.secrecy === 'hidden')
    if (isHidden && before?.visibility !== phase.visibility)
      throw new Problem('workshop-refused', {
        detail: 'What was said in it was said under what was announced',
      })
    return { ...phase, id: phase.id ?? newId(), isSkipped: before?.isSkipped ?? false }
  })
  const kept = new Set(changed.map(({ id }) => id))
  if (workshop.runs.some((run) => !kept.has(run.phase)))
    throw new Problem('workshop-refused', { detail: 'A phase that was begun stays in the agenda' })
  return changed
}

function mustMakeSense(phases: readonly PhaseInput[], format: WorkshopFormat): void {
  const fields = agendaIssues(phases, format)
  if (fields.length > 0) throw new Problem('invalid-input', { fields })
}
