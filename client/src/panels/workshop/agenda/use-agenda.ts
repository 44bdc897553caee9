import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useCallback, useEffect, useRef, useState } from 'react'
import { askWorkshop, editWorkshop } from '../../../api/workshops.ts'
import { sayAgendaRefused } from '../say-refused.tsx'
import { usePutWorkshop } from '../use-led-workshop.ts'
import { type AgendaEdit, agendaInput, applyAgendaEdit } from './agenda-edits.ts'

export type AgendaDesk = {
  /** As they will be once everything that is on its way has arrived. */
  readonly phases: readonly Phase[]
  readonly isSaving: boolean
  /** Gives the agenda as the server has it then, or null where it was refused: that is said in words. */
  edit(edit: AgendaEdit): Promise<readonly Phase[] | null>
}

/**
 * Edits of an agenda, shown at once and sent one after another, each onto the agenda that the server has answered
 * last. One that is refused takes nothing else along.
 */
export function useAgenda(workshop: WorkshopView): AgendaDesk {
  const put = usePutWorkshop()
  const [pending, setPending] = useState<readonly AgendaEdit[]>([])
  const latest = useRef(workshop)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (workshop.version >= latest.current.version || workshop.id !== latest.current.id)
      latest.current = workshop
  }, [workshop])

  const send = useCallback(
    async (edit: AgendaEdit): Promise<readonly Phase[] | null> => {
      const { id, phases } = latest.current
      const take = (view: WorkshopView): void => {
        latest.current = view
        put(view)
      }
      try {
        const view = await editWorkshop(id, { phases: agendaInput(applyAgendaEdit(phases, edit)) })
        take(view)
        return view.phases
      } catch (error) {
        sayAgendaRefused(error)
        // Somebody else was quicker: what is shown is right again before it is tried once more.
        if (error instanceof Problem) await askWorkshop(id).then(take, () => null)
        return null
      } finally {
        setPending((now) => now.filter((one) => one !== edit))
      }
    },
    [put],
  )
  const edit = useCallback(
    async (edit: AgendaEdit) => {
      setPending((now) => [...now, edit])
      const sent = sending.current.then(() => send(edit))
      sending.current = sent
      return await sent
    },
    [send],
  )
  return { phases: pending.reduce(applyAgendaEdit, workshop.phases), isSaving: pending.length > 0, edit }
}
