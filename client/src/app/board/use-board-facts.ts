import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { rowsFor } from '@wegpunkt/shared/journey/row-state'
import { useMemo } from 'react'
import type { BoardRows } from '../../document/board-rows.ts'
import { useStore } from '../../document/hooks.ts'
import type { BoardInfo } from '../../editor/board-info.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { useFormerNames } from '../../ui/former-names.ts'
import { useBoardResults } from './use-board-results.ts'
import { useMe } from '../me.ts'

type Parts = {
  readonly board: BoardSummary
  readonly departments: readonly Department[]
  readonly rows: BoardRows
}

/** What is known beside the document, as it is now. */
export function useBoardFacts({ board, departments: called, rows: known }: Parts): BoardInfo {
  const departments = useFormerNames(called)
  const { id, name, department } = useMe()
  const locale = useLocale()
  const rowState = useStore(known)
  const rowsLoaded = useStore(known.isLoaded)
  const rowsSettled = useStore(known.isSettled)
  const names = useMemo(() => called.map(calledBy), [called])
  const { results, teamRounds } = useBoardResults(board.id, rowState.results)
  const rows = useMemo(
    () => rowsFor(rowState, { ...nothingMore, teamRounds, departments: names }),
    [rowState, teamRounds, names],
  )
  // Those of the rows change while the board is open; until they have come, those that the board came with.
  const personas = rowsLoaded ? rowState.personas : board.personas
  return useMemo(
    () => ({
      boardId: board.id,
      departments,
      personas,
      me: { id, name, department },
      locale,
      rows,
      rowState,
      rowsLoaded,
      rowsSettled,
      results,
    }),
    [
      board.id,
      departments,
      personas,
      id,
      name,
      department,
      locale,
      rows,
      rowState,
      rowsLoaded,
      rowsSettled,
      results,
    ],
  )
}

const nothingMore = { teamRatings: [], voices: [] }
const calledBy = ({ key, nameDe, nameEn }: Department) => ({ key, names: [nameDe, nameEn] })
