import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { meQuery } from '../api/session.ts'
import { speak } from '../locales/i18n.ts'
import { MeContext } from './me.ts'

/** Around every page that needs an account; the page speaks the account's language. */
export function SignedIn() {
  const me = useQuery(meQuery).data
  const locale = me?.locale
  useEffect(() => {
    if (locale) void speak(locale)
  }, [locale])
  // Signed out: the router is on its way to the sign-in page.
  if (!me) return null
  return (
    <MeContext value={me}>
      <Outlet />
    </MeContext>
  )
}
