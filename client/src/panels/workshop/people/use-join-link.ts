import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useState } from 'react'
import { type JoinLink, doorQuery, makeLink, workshopDoorQuery } from '../../../api/joining.ts'
import { keptLink } from './kept-link.ts'

const LOOK_AFTER_MS = 15_000

/** The link that this tab shows, and what makes one. One that was renewed elsewhere is not shown any longer. */
export function useJoinLink(workshop: string) {
  const queries = useQueryClient()
  const [link, setLink] = useState<JoinLink | null>(() => keptLink.get(workshop))
  const put = (next: JoinLink | null): void => {
    keptLink.set(workshop, next)
    setLink(next)
  }
  const { error } = useQuery({
    ...doorQuery(link?.token ?? ''),
    enabled: link !== null,
    refetchInterval: LOOK_AFTER_MS,
  })
  const isStale = link !== null && error instanceof Problem && error.type === 'join-link-not-found'
  const making = useMutation({
    mutationFn: (renew: boolean) => makeLink(workshop, renew),
    onSuccess: async (made) => {
      put(made)
      await queries.invalidateQueries({ queryKey: workshopDoorQuery(workshop).queryKey })
    },
  })
  return { link: isStale ? null : link, isStale, make: making }
}
