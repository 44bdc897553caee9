import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '@wegpunkt/shared/http/account-routes'
import { call } from '../api/call.ts'
import { forgetAll } from '../api/remembered.ts'
import { meQuery } from '../api/session.ts'
import { useProblemToast } from './use-problem-toast.ts'

/** Ends the login and leaves nothing of the account on this device. */
export function useSignOut(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: () => call(signOut),
    onError,
    onSuccess: async () => {
      queries.clear()
      queries.setQueryData(meQuery.queryKey, null)
      forgetAll()
      await navigate({ to: '/sign-in' })
      // After the page: an open board is closed by then, and its database can be deleted.
      const { forgetLocalBoards } = await import('../document/local-cache.ts')
      await forgetLocalBoards()
    },
  })
  return mutate
}
