import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '@wegpunkt/shared/http/problem'
import { NetworkFailure } from './call.ts'

const RETRIES = 2

/** `signedOut` is called when the server no longer knows this login. */
export function createQueryClient(signedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Problem && error.type === 'not-signed-in') signedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Asked even when the browser believes to be offline: it is often wrong, and a server on this
      // machine needs no network.
      queries: { networkMode: 'always', staleTime: 5_000, retry: passes },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Only what may pass by itself is asked again. */
function passes(failures: number, error: Error): boolean {
  if (failures >= RETRIES) return false
  return error instanceof NetworkFailure || (error instanceof Problem && error.type === 'unavailable')
}
