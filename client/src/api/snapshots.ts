import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  type SnapshotKind,
  type SnapshotSummary,
  compareSnapshots,
  getSnapshot,
  listSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from '@wegpunkt/shared/http/snapshot-routes'
import type { Corrections } from '@wegpunkt/shared/journey/compare/matching'
import { writeCorrections } from '@wegpunkt/shared/journey/compare/written-corrections'
import { MAX_SNAPSHOTS_PER_PAGE } from '@wegpunkt/shared/limits'
import { call } from './call.ts'

/** The snapshots of a board, or of one of its personas: the last first, a thousand a page. */
export const snapshotsQuery = (board: string, persona: string | null) =>
  infiniteQueryOptions({
    queryKey: ['snapshots', board, persona ?? ''],
    queryFn: ({ pageParam }) =>
      call(listSnapshots, {
        params: { id: board },
        query: {
          limit: MAX_SNAPSHOTS_PER_PAGE,
          ...(persona !== null && { persona }),
          ...(pageParam !== null && { before: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) =>
      page.length < MAX_SNAPSHOTS_PER_PAGE ? undefined : (page.at(-1)?.id ?? undefined),
    // Snapshots never change; the relay tells of new ones.
    staleTime: Infinity,
  })
export type SnapshotPages = InfiniteData<SnapshotSummary[], string | null>

/** The last snapshot of a board, to see whether there is a new one. */
export const lastSnapshot = async (board: string): Promise<SnapshotSummary | undefined> =>
  (await call(listSnapshots, { params: { id: board }, query: { limit: 1 } }))[0]

/** A snapshot with the board as it was. */
export const snapshotQuery = (id: string) =>
  queryOptions({
    queryKey: ['snapshot', id],
    queryFn: () => call(getSnapshot, { params: { id } }),
    staleTime: Infinity,
  })

/** Two snapshots, and what somebody has said of touchpoints that are the same. */
type Ends = { readonly from: string; readonly to: string; readonly corrections: Corrections }

/** What differs between two snapshots. */
export const askComparison = ({ from, to, corrections }: Ends) =>
  call(compareSnapshots, {
    query: { from, to, ...(corrections.size > 0 && { matches: writeCorrections(corrections) }) },
  })

export type Wish = { readonly persona: string; readonly label: string; readonly kind: SnapshotKind }
export const take = (board: string, input: Wish): Promise<SnapshotSummary> =>
  call(takeSnapshot, { params: { id: board }, input })

export const restore = (id: string) => call(restoreSnapshot, { params: { id } })
