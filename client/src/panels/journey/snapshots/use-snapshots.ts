import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useCallback, useEffect, useMemo } from 'react'
import { type SnapshotPages, lastSnapshot, snapshotsQuery } from '../../../api/snapshots.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'

/** The snapshots of the persona shown, or of all; new ones of others come by themselves. */
export function useSnapshots() {
  const { boardId } = useBoardInfo()
  const persona = useEditorState((state) => state.persona)
  const query = useInfiniteQuery(snapshotsQuery(boardId, persona))
  useNews()
  const snapshots = useMemo(() => query.data?.pages.flat(), [query.data])
  return { ...query, snapshots, persona }
}

/** Asks again when the rows beside the board have changed and the last snapshot is another one. */
function useNews(): void {
  const { boardId } = useBoardInfo()
  const { rowsVersion } = useEditor().past.live
  const queries = useQueryClient()
  useEffect(() => {
    let isOver = false
    const look = async (): Promise<void> => {
      // Whatever it was, the next change asks again.
      const last = await lastSnapshot(boardId).catch(() => undefined)
      const known = queries.getQueriesData<SnapshotPages>({ queryKey: ['snapshots', boardId] })
      const isNew = known.some(
        ([[, , persona], pages]) =>
          pages && (persona === '' || persona === last?.persona.id) && !isIn(pages, last),
      )
      if (!isOver && isNew) await queries.invalidateQueries({ queryKey: ['snapshots', boardId] })
    }
    // What was taken while nobody looked at the list.
    void look()
    const stop = rowsVersion.subscribe(() => void look())
    return () => {
      isOver = true
      stop()
    }
  }, [boardId, queries, rowsVersion])
}

const isIn = ({ pages }: SnapshotPages, last: SnapshotSummary | undefined): boolean =>
  last === undefined || pages.some((page) => page.some(({ id }) => id === last.id))

/** Puts a snapshot that was just taken into the lists, before the server tells of it. */
export function useAddSnapshot(): (taken: SnapshotSummary) => void {
  const queries = useQueryClient()
  return useCallback(
    (taken) => {
      for (const persona of [null, taken.persona.id])
        queries.setQueryData<SnapshotPages>(snapshotsQuery(taken.board, persona).queryKey, (now) =>
          now && !isIn(now, taken) ? withFirst(now, taken) : now,
        )
    },
    [queries],
  )
}

function withFirst(now: SnapshotPages, taken: SnapshotSummary): SnapshotPages {
  const [first = [], ...rest] = now.pages
  return { ...now, pages: [[taken, ...first], ...rest] }
}
