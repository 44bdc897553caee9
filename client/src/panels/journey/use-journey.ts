import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useDeferredValue, useMemo } from 'react'
import { useBoardDocument, useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useCounting } from '../../editor/counting.ts'
import { useToday } from '../../ui/use-today.ts'

/**
 * All that the analyses look at, as it is now. What did not change in it keeps its identity, so that they compute again
 * only what they must; a department that was replaced is the one that it counts as. While somebody types or drags it may be a moment behind.
 */
export function useJourney(): Journey {
  const board = useDeferredValue(useStore(useBoardDocument().store))
  const { rows } = useBoardInfo()
  const counting = useCounting()
  const today = useToday()
  return useMemo(
    () => ({ board: counting.board(board), rows: counting.rows(rows), today }),
    [board, counting, rows, today],
  )
}
