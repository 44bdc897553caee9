import { queryOptions } from '@tanstack/react-query'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { getMe, getSetup, readMe } from '@wegpunkt/shared/http/opening-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { call } from './call.ts'
import { isAskedEarly } from './early-answers.ts'
import { forget, recall } from './remembered.ts'
import { remembering } from './remembering.ts'

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => call(getSetup) })

/** Who is signed in; null: nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client }): Promise<Me | null> => {
    // Somebody new is not asked for a login first: that would be an error on the console of every visitor.
    if (!recall('me', readMe) && !isAskedEarly(getMe.path)) {
      const setup = await client.fetchQuery(setupQuery)
      if (setup.needed || setup.signedIn === false) return null
    }
    try {
      return await remembering('me', readMe, () => call(getMe))
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== 'not-signed-in') throw error
      forget('me')
      return null
    }
  },
  staleTime: Infinity,
})
