import { useQueryClient } from '@tanstack/react-query'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { TeamRound } from '@wegpunkt/shared/journey/rows'
import { useEffect, useState } from 'react'

type Results = { readonly results: readonly BoardResult[]; readonly teamRounds: readonly TeamRound[] }
const none: Results = { results: [], teamRounds: [] }

/**
 * What the workshops of a board have shown, and the ratings in it as the analyses take them. `revealed` says how many
 * results there are: boards without any ask for nothing, and load nothing that reads them.
 */
export function useBoardResults(board: string, revealed: number): Results {
  const client = useQueryClient()
  const [found, setFound] = useState(none)
  useEffect(() => {
    if (revealed === 0) return undefined
    let isGone = false
    const load = async (): Promise<void> => {
      const { askResults } = await import('./ask-results.ts')
      const results = await askResults(client, board, revealed)
      if (!isGone) setFound(results)
    }
    // Without them the board shows what stands on it; the next notice asks again.
    load().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [client, board, revealed])
  return revealed === 0 ? none : found
}
