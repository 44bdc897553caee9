import { type QueryClient, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BoardState } from '@wegpunkt/shared/board/board-state'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { rowsFor } from '@wegpunkt/shared/journey/row-state'
import { askComparison, snapshotQuery } from '../../../api/snapshots.ts'
import type { BoardDocument } from '../../../document/board-document.ts'
import type { BoardRows } from '../../../document/board-rows.ts'
import type { Pair } from '../../../editor/past.ts'
import { dayOf } from '../../../ui/today.ts'
import { compareWithToday } from './compare-with-today.ts'

/** Two states, and what differs between them. */
export type Compared = {
  readonly comparison: Comparison
  readonly from: SnapshotSummary
  /** Null: the board as it was at the time asked; then that is here as one update. */
  readonly to: SnapshotSummary | null
  readonly today: Uint8Array | null
}

type Around = { readonly queries: QueryClient; readonly live: BoardDocument; readonly rows: BoardRows }

/** What differs between the two. What was found is kept: neither of them changes. */
export const comparisonQuery = (pair: Pair, around: Around) =>
  queryOptions({
    queryKey: ['comparison', pair.from, pair.to, pair.to === null ? pair.asked : 0, [...pair.corrections]],
    // What was found before stays until what was corrected is there.
    placeholderData: keepPreviousData,
    queryFn: () => compare(pair, around),
    staleTime: Infinity,
  })

async function compare(pair: Pair, { queries, live, rows }: Around): Promise<Compared> {
  if (pair.to !== null) {
    const { from, to, ...comparison } = await askComparison({ ...pair, to: pair.to })
    return { comparison, from, to, today: null }
  }
  const today = live.encoded()
  const { state, rows: kept, ...from } = await queries.fetchQuery(snapshotQuery(pair.from))
  const comparison = compareWithToday(
    // As the server wrote both, and checked their hashes.
    {
      state: state as BoardState,
      rows: kept,
      persona: from.persona.id,
      day: dayOf(new Date(from.takenAt)),
    },
    { board: today, rows: rowsFor(rows.get()), day: dayOf(new Date()) },
    pair.corrections,
  )
  return { comparison, from, to: null, today }
}
