import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase, PhaseInput } from '@wegpunkt/shared/workshop/phase'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PhaseFields } from './agenda-edits.ts'
import { type DraftField, type PhaseDraft, checkDraft, draftOf } from './phase-draft.ts'
import type { AgendaDesk } from './use-agenda.ts'

type Changed = Partial<PhaseDraft>

/** What is typed of a phase. What is right is saved when a field is left or something is picked; the rest waits. */
export function usePhaseDraft(workshop: WorkshopView, phase: Phase, agenda: AgendaDesk) {
  const [changed, setChanged] = useState<Changed>({})
  const draft: PhaseDraft = { ...draftOf(phase), ...changed }
  const { rules, whole } = checkDraft(draft, workshop.format)
  const save = async (now: Changed): Promise<void> => {
    const { whole } = checkDraft({ ...draftOf(phase), ...now }, workshop.format)
    if (!whole || !isOther(now, phase)) return
    await agenda.edit({ do: 'set', id: phase.id, to: pick(whole, now) })
    // What was typed meanwhile stays; where it was refused, what others have is shown again.
    setChanged((later) => without(later, now))
  }
  const saveRest = useEffectEvent(() => void save(changed))
  // Whoever closes the phase while typing has not left the field.
  useEffect(() => () => saveRest(), [])
  return {
    draft,
    rules,
    isUnsaved: whole === null && isOther(changed, phase),
    type: (more: Changed): void => setChanged((now) => ({ ...now, ...more })),
    pick: (more: Changed): void => {
      setChanged({ ...changed, ...more })
      void save({ ...changed, ...more })
    },
    leave: (): void => void save(changed),
  }
}

const keysOf = (changed: Changed): DraftField[] => Object.keys(changed) as DraftField[]

function isOther(changed: Changed, phase: Phase): boolean {
  const known = draftOf(phase)
  return keysOf(changed).some((key) => JSON.stringify(changed[key]) !== JSON.stringify(known[key]))
}

/** Of a phase that is right the fields that were changed. */
const pick = (whole: Omit<PhaseInput, 'id'>, changed: Changed): PhaseFields =>
  Object.fromEntries(keysOf(changed).map((key) => [key, whole[key]]))

const without = (later: Changed, saved: Changed): Changed =>
  Object.fromEntries(keysOf(later).flatMap((key) => (later[key] === saved[key] ? [] : [[key, later[key]]])))
