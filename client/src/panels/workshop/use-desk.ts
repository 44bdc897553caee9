import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import { useCallback } from 'react'
import { useEditor } from '../../editor/context.ts'
import type { WorkshopDesk } from '../../editor/workshop-desk.ts'
import { usePutWorkshop } from './use-led-workshop.ts'

/** What the workshop that is on is led by. Only on the board itself, not in its past. */
export function useDesk(): WorkshopDesk {
  const { workshop } = useEditor()
  if (!workshop) throw new Error('no workshop can be led here')
  return workshop
}

/** Does something to a workshop, on or not; gives what it has become, or null where it was refused and said so. */
export function useDo(id: string): (command: WorkshopCommand) => Promise<WorkshopView | null> {
  const desk = useDesk()
  const put = usePutWorkshop()
  return useCallback(
    async (command) => {
      const view = await desk.do(command, id)
      if (view) put(view)
      return view
    },
    [desk, id, put],
  )
}
