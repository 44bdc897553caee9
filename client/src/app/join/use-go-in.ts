import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { useEnter } from '../entrance/use-enter.ts'
import { guestLink, placeInWorkshop } from './guest-places.ts'

/** Goes to where a guest takes part, as whom the server has just signed in. */
export function useGoIn(link: string): (me: Me) => Promise<void> {
  const enter = useEnter()
  const navigate = useNavigate()
  return async (me) => {
    if (!me.guest) return
    await enter(me)
    guestLink.keep(link)
    // Back leads to where one was before, not to a page that would lead in again at once.
    await navigate({ href: placeInWorkshop(me.guest), replace: true })
  }
}
