import { useQuery } from '@tanstack/react-query'
import type { WorkshopSummary } from '@wegpunkt/shared/http/workshop-routes'
import { workshopsQuery } from '../../../api/workshops.ts'
import { useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'

export type DoorWorkshop = Pick<WorkshopSummary, 'id' | 'title' | 'status'>

/** The workshops that people can be let into, the one that is on first; null until it is known. */
export function useDoorWorkshops(): readonly DoorWorkshop[] | null {
  const { boardId } = useBoardInfo()
  const active = useWorkshop()
  const { data } = useQuery({ ...workshopsQuery(boardId), refetchOnMount: 'always' })
  const planned = (data?.workshops ?? []).filter(
    ({ status, id }) => status === 'planned' && id !== active?.id,
  )
  if (active) return [active, ...planned]
  return data ? planned : null
}
