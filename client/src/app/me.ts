import type { Me } from '@wegpunkt/shared/http/account-routes'
import { createContext, use } from 'react'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in; only inside the pages that need it. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside of SignedIn')
  return me
}
