import { queryOptions } from '@tanstack/react-query'
import { Me, getMe, getSetup, listLogins } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { call } from './call.ts'
import { forget, recall } from './remembered.ts'
import { remembering } from './remembering.ts'

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => call(getSetup) })

/** Who is signed in; null: nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client }): Promise<Me | null> => {
    // Somebody new is not asked for a login first: that would be an error on the console of every visitor.
    if (!recall('me', Me)) {
      const setup = await client.fetchQuery(setupQuery)
      if (setup.needed || setup.signedIn === false) return null
    }
    try {
      return await remembering('me', Me, () => call(getMe))
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== 'not-signed-in') throw error
      forget('me')
      return null
    }
  },
  staleTime: Infinity,
})

export const loginsQuery = queryOptions({ queryKey: ['logins'], queryFn: () => call(listLogins) })
