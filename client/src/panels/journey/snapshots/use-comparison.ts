import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useBoardRows } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import type { Pair } from '../../../editor/past.ts'
import { comparisonQuery } from './comparison-query.ts'
import { type Entry, type EntryGroup, entriesOf } from './comparison-entries.ts'

/** What differs between the two. */
export function useComparison(pair: Pair) {
  const { live } = useEditor().past
  return useQuery(comparisonQuery(pair, { queries: useQueryClient(), live, rows: useBoardRows() }))
}

/** The same line by line. A measure leads to the touchpoint that it is on today. */
export function useEntries(
  comparison: Parameters<typeof entriesOf>[0],
): ReadonlyMap<EntryGroup, readonly Entry[]> {
  const { rows } = useBoardInfo()
  return useMemo(() => {
    const places = new Map(rows.measures.map(({ id, touchpointIds: [touchpoint] }) => [id, touchpoint]))
    return entriesOf(comparison, (measure) => places.get(measure) ?? null)
  }, [comparison, rows.measures])
}
