import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { boardResultsQuery } from '../../../api/workshops.ts'
import { useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'

/** The notes that reveals of the workshop that is on have put on the board. */
export function useBrought(): ReadonlySet<string> {
  const { boardId, rowState } = useBoardInfo()
  const workshop = useWorkshop()?.id
  const { data } = useQuery(boardResultsQuery(boardId, rowState.results))
  return useMemo(
    () => new Set(data?.flatMap((result) => (result.workshop === workshop ? result.shown : []))),
    [data, workshop],
  )
}
