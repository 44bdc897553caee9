import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '@wegpunkt/shared/http/opening-routes'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { forgetAll } from '../api/remembered.ts'
import { meQuery } from '../api/session.ts'
import { useProblemToast } from '../ui/use-problem-toast.ts'
import { lazyPart } from '../ui/lazy-part.ts'

const ConfirmDialog = lazyPart(async () => ({
  default: (await import('../ui/ConfirmDialog.tsx')).ConfirmDialog,
}))

/**
 * Ends the login and leaves nothing of the account on this device. Asks first where that would delete
 * changes that have not reached the server; `dialog` is to be rendered for that.
 */
export function useSignOut(): { begin: () => void; dialog: ReactNode } {
  const { t } = useTranslation('app')
  const onError = useProblemToast()
  const leave = useLeave()
  const [unsaved, setUnsaved] = useState(0)
  const { mutate } = useMutation({
    mutationFn: async () => {
      const { unsavedOnDevice } = await import('../document/unsaved-on-device.ts')
      const count = await unsavedOnDevice()
      if (count > 0) setUnsaved(count)
      else await leave()
    },
    onError,
  })
  const dialog = unsaved > 0 && (
    <Suspense>
      <ConfirmDialog
        title={t('signOut.title')}
        text={t('signOut.text', { count: unsaved })}
        submit={t('signOut.submit')}
        onConfirm={leave}
        onClose={() => setUnsaved(0)}
      />
    </Suspense>
  )
  return { begin: mutate, dialog }
}

function useLeave(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    const isGuest = Boolean(queries.getQueryData(meQuery.queryKey)?.guest)
    await call(signOut)
    queries.clear()
    queries.setQueryData(meQuery.queryKey, null)
    forgetAll()
    // Who has no account has nothing to sign in with.
    await navigate({ to: isGuest ? '/w' : '/sign-in' })
    // After the page: an open board is closed by then. What it kept while it closed goes too, and its database.
    forgetAll()
    const { forgetLocalBoards } = await import('../document/local-cache.ts')
    await forgetLocalBoards()
    const { forgetWaitingHere } = await import('../document/waiting-here.ts')
    forgetWaitingHere()
  }
}
