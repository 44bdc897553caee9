import { useQuery } from '@tanstack/react-query'
import type { WorkshopCounts, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { workshopCounts } from '../../../../api/workshops.ts'

/** Numbers creep up while people write: nobody has to see each of them at once. */
const ASK_EVERY_MS = 4_000

/** How many take part and have contributed, asked for again and again while somebody looks at it; undefined at first. */
export function useCounts({ id, run }: Pick<WorkshopView, 'id' | 'run'>): WorkshopCounts | undefined {
  const { data } = useQuery({
    queryKey: ['workshop-counts', id, run],
    queryFn: () => workshopCounts(id),
    refetchInterval: ASK_EVERY_MS,
    retry: false,
    // Those of the phase before say nothing about this one.
    gcTime: 0,
  })
  return data?.run === run ? data : undefined
}
