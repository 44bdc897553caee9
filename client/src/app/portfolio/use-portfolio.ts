import { useQueries, useQuery } from '@tanstack/react-query'
import { replacementsIn } from '@wegpunkt/shared/journey/former-departments'
import { useMemo } from 'react'
import { thumbnailQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { journeysQuery } from '../../api/journeys.ts'
import { useToday } from '../../ui/use-today.ts'
import { useDepartments } from '../use-departments.ts'
import { type Portfolio, asJourneyRow, departmentsIn, portfolioOf } from './portfolio-entries.ts'

/** All journeys; null until they are there. What their boards need of departments comes a little later. */
export function usePortfolio(): { portfolio: Portfolio | null; error: unknown } {
  const { data: journeys, error } = useQuery(journeysQuery)
  const boards = useQuery(boardsQuery).data
  const today = useToday()
  const by = replacementsIn(useDepartments().all)
  const pictures = useQueries({
    queries: (boards ?? []).map(({ id, updatedAt }) => thumbnailQuery(id, updatedAt)),
    combine: (results) => results.map(({ data }) => data),
  })
  const portfolio = useMemo(() => {
    if (!journeys) return null
    const pictureOf = new Map(boards?.map(({ id }, i) => [id, pictures[i]]))
    const rows = journeys.map((journey) =>
      asJourneyRow(journey, departmentsIn(pictureOf.get(journey.board), by), by),
    )
    return portfolioOf(rows, today)
  }, [journeys, boards, pictures, today, by])
  return { portfolio, error: journeys ? null : error }
}
