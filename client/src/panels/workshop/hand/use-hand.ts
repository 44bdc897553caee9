import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { doWithHands, handsQuery } from '../../../api/companion.ts'

/** One's own hand in a workshop. Shown at once, and as it was again where that was refused. */
export function useHand(workshop: string, onError: (error: unknown) => void) {
  const queries = useQueryClient()
  const query = handsQuery(workshop)
  const { data } = useQuery(query)
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (isUp: boolean) => doWithHands(workshop, { do: isUp ? 'raise' : 'lower' }),
    onSuccess: (hands) => queries.setQueryData(query.queryKey, hands),
    onError,
  })
  const isUp = isPending ? variables : (data?.own ?? null) !== null
  return { isUp, isBusy: isPending, toggle: () => mutate(!isUp) }
}
