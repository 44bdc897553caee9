import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { changeMe } from '@wegpunkt/shared/http/opening-routes'
import type { InputOf } from '@wegpunkt/shared/http/route'
import { call } from '../api/call.ts'
import { remember } from '../api/remembered.ts'
import { meQuery } from '../api/session.ts'

/** Changes one's own account, and what the page knows about it. */
export function useChangeMe(): (input: InputOf<typeof changeMe>) => Promise<Me> {
  const queries = useQueryClient()
  return async (input) => {
    const me = await call(changeMe, { input })
    remember('me', me)
    queries.setQueryData(meQuery.queryKey, me)
    return me
  }
}
