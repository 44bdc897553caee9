import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Phase, PhaseInput } from '@wegpunkt/shared/workshop/phase'

/** What is set of a phase; the rest of it stays as others have it. */
export type PhaseFields = Partial<Omit<PhaseInput, 'id'>>

/** What somebody does to an agenda. It is applied to the agenda as it is by then, not as it was when it was seen. */
export type AgendaEdit =
  /** `at` counts from 0; beyond the end it is the end. */
  | { readonly do: 'add'; readonly at: number; readonly phase: Omit<Phase, 'id' | 'isSkipped'> }
  | { readonly do: 'set'; readonly id: string; readonly to: PhaseFields }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'move'; readonly id: string; readonly at: number }

/** Stands for the id of a phase that the server has not named yet. */
const NEW = 'new:'
export const isUnnamed = (id: string): boolean => id.startsWith(NEW)

/** An agenda after an edit. What is gone meanwhile is left alone. */
export function applyAgendaEdit(phases: readonly Phase[], edit: AgendaEdit): readonly Phase[] {
  switch (edit.do) {
    case 'add': {
      const id = `${NEW}${phases.filter((phase) => isUnnamed(phase.id)).length}`
      return phases.toSpliced(edit.at, 0, { ...edit.phase, id, isSkipped: false })
    }
    case 'set':
      return phases.map((phase) => (phase.id === edit.id ? withFields(phase, edit.to) : phase))
    case 'remove':
      return phases.filter(({ id }) => id !== edit.id)
    case 'move':
      return moved(phases, edit.id, edit.at)
    default:
      return assertNever(edit)
  }
}

/** What is sent of it: what is new has no id. */
export const agendaInput = (phases: readonly Phase[]): PhaseInput[] =>
  phases.map(({ id, isSkipped: _skipped, ...fields }) => (isUnnamed(id) ? fields : { id, ...fields }))

const withFields = (phase: Phase, to: PhaseFields): Phase => Object.assign({}, phase, to)

function moved(phases: readonly Phase[], id: string, at: number): readonly Phase[] {
  const from = phases.findIndex((phase) => phase.id === id)
  const phase = phases[from]
  const to = Math.max(0, Math.min(at, phases.length - 1))
  return phase && from !== to ? phases.toSpliced(from, 1).toSpliced(to, 0, phase) : phases
}

/** A phase to begin with. */
export const plainPhase = (name: string): Omit<Phase, 'id' | 'isSkipped'> => ({
  name,
  minutes: 10,
  prompt: '',
  focus: { on: 'board' },
  visibility: 'open',
  right: 'contribute',
  activity: 'notes',
  votes: 5,
  perElement: 2,
})

/** The same once more, as a phase of its own. */
export function copyOf({ id: _id, isSkipped: _skipped, ...phase }: Phase): Omit<Phase, 'id' | 'isSkipped'> {
  return phase
}
