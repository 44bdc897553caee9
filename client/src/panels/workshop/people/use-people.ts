import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { changePeople, workshopPeopleQuery } from '../../../api/joining.ts'

/** Nobody is told of each one who comes: three hundred at once would make as many notices to all of them. */
const ASK_EVERY_MS = 3_000

export type Act = (what: 'admit' | 'refuse' | 'remove' | 'ban', people: readonly string[]) => Promise<unknown>

/** Who waits and who is there, and what a moderator does about them. */
export function usePeople(workshop: string) {
  const queries = useQueryClient()
  const query = workshopPeopleQuery(workshop)
  const { data: list, error } = useQuery({ ...query, refetchInterval: ASK_EVERY_MS })
  const change = useMutation({
    mutationFn: (input: Parameters<typeof changePeople>[1]) => changePeople(workshop, input),
    onSuccess: (now) => queries.setQueryData(query.queryKey, now),
  })
  const act: Act = (what, people) => change.mutateAsync({ do: what, people: [...people] })
  return { list, act, isBusy: change.isPending, error: change.error ?? (list ? null : error) }
}
