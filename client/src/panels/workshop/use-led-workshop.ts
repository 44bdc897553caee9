import { useQuery, useQueryClient } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import { useCallback, useEffect, useRef } from 'react'
import { workshopQuery } from '../../api/workshops.ts'
import { useBoardDocument, useBoardWorkshop, useRole, useStore, useWorkshop } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useChosenWorkshop } from './chosen-workshop.ts'

/** The workshop that is on, else the one that was chosen to be prepared or looked at; undefined while it is on its way. */
export function useLedWorkshop(): WorkshopView | null | undefined {
  const on = useWorkshop()
  const chosen = useChosenWorkshop()
  const { boardId } = useBoardInfo()
  const query = useQuery({
    ...workshopQuery(chosen ?? ''),
    enabled: on === null && chosen !== null,
    retry: false,
  })
  useFreshWorkshops()
  if (on) return on
  if (chosen === null || query.isError) return null
  return query.data && query.data.board !== boardId ? null : query.data
}

/** Asks again for what is shown of workshops when anything beside the board has changed. */
export function useFreshWorkshops(): void {
  const { boardId, rowsVersion } = useBoardDocument()
  const version = useStore(rowsVersion)
  const queries = useQueryClient()
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    void queries.invalidateQueries({ queryKey: ['workshops', boardId] })
    void queries.invalidateQueries({ queryKey: ['workshop'] })
  }, [queries, boardId, version])
}

/** Takes what the server has just answered. */
export function usePutWorkshop(): (view: WorkshopView) => void {
  const queries = useQueryClient()
  const on = useBoardWorkshop()
  return useCallback(
    (view) => {
      queries.setQueryData(workshopQuery(view.id).queryKey, view)
      // Another than the one that is on takes nothing from it.
      if (isActive(view) || on.get()?.id === view.id) on.put(view)
    },
    [queries, on],
  )
}

/** Whether one moderates it, or owns the board; whoever else may moderate joins those who do first. */
export function useLeads(workshop: Pick<WorkshopView, 'moderators'>): boolean {
  const role = useRole()
  const { me } = useBoardInfo()
  if (!can(role, 'workshop.run')) return false
  return role === 'owner' || workshop.moderators.some(({ person }) => person === me.id)
}
