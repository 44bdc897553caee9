import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { forgetAll } from '../../api/remembered.ts'
import { meQuery } from '../../api/session.ts'
import { guestLink } from './guest-places.ts'

/** After a workshop nothing of its board stays on a guest's device, but by which link they came. */
export function useLeaveNothing(isOver: boolean, link: string): void {
  const queries = useQueryClient()
  const clean = useEffectEvent(async () => {
    queries.setQueryData(meQuery.queryKey, null)
    forgetAll()
    guestLink.keep(link)
    const { forgetLocalBoards } = await import('../../document/local-cache.ts')
    await forgetLocalBoards()
    const { forgetWaitingHere } = await import('../../document/waiting-here.ts')
    forgetWaitingHere()
  })
  useEffect(() => {
    if (isOver) void clean()
  }, [isOver])
}
