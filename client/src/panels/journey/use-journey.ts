import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useDeferredValue, useMemo } from 'react'
import { useBoardDocument, useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useToday } from '../../ui/use-today.ts'

/**
 * All that the analyses look at, as it is now. What did not change in it keeps its identity, so that they compute again
 * only what they must. While somebody types or drags it may be a moment behind.
 */
export function useJourney(): Journey {
  const board = useDeferredValue(useStore(useBoardDocument().store))
  const { rows } = useBoardInfo()
  const today = useToday()
  return useMemo(() => ({ board, rows, today }), [board, rows, today])
}
