import { useQuery } from '@tanstack/react-query'
import { monthsBetween } from '@wegpunkt/shared/journey/parts/days'
import { journeysQuery } from '../../api/journeys.ts'
import { AgeBadge } from '../../ui/AgeBadge.tsx'
import { useToday } from '../../ui/use-today.ts'

/** How long a board has not heard its customers, once that is long (METHOD.md M32). */
export function BoardAge({ board }: { board: string }) {
  const today = useToday()
  const last = useQuery(journeysQuery).data?.find((journey) => journey.board === board)?.lastEvidence
  return <AgeBadge months={last ? monthsBetween(last, today) : null} />
}
