import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { remember } from '../../api/remembered.ts'
import { guestLink } from '../join/guest-places.ts'
import { meQuery, setupQuery } from '../../api/session.ts'
import { speak } from '../../locales/i18n.ts'

/** What follows from being signed in now: nothing asked before as somebody else is kept. */
export function useEnter(): (me: Me) => Promise<void> {
  const queries = useQueryClient()
  return async (me) => {
    queries.clear()
    if (!me.guest) guestLink.forget()
    remember('me', me)
    queries.setQueryData(meQuery.queryKey, me)
    queries.setQueryData(setupQuery.queryKey, { needed: false, codeNeeded: false })
    await speak(me.locale)
  }
}
