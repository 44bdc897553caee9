import type { QueryClient } from '@tanstack/react-query'
import { teamRounds } from '@wegpunkt/shared/workshop/rounds'
import { boardResultsQuery } from '../../api/workshops.ts'

export async function askResults(client: QueryClient, board: string, revealed: number) {
  const results = await client.fetchQuery(boardResultsQuery(board, revealed))
  return { results, teamRounds: teamRounds(results) }
}
